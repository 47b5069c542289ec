package dev.pressport.render;

import dev.pressport.html.Fragment;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of a form that may have links, such as one to the privacy policy. */
public final class FormWords {
  private static final int LONGEST = 50_000;

  private FormWords() {}

  /** Returns stored HTML with nothing but its text and links; null for one without links. */
  public static @Nullable String linked(@Nullable String stored) {
    if (stored == null || !stored.contains("<a") || stored.length() > LONGEST) {
      return null;
    }
    StringBuilder html = new StringBuilder();
    boolean any = add(Fragment.body(stored), html);
    return any ? html.toString().replaceAll("\\s+", " ").strip() : null;
  }

  /** Returns a text between fields; none for one without words. */
  public static Stream<Field> note(@Nullable String stored) {
    String words = Titles.words(stored);
    return words == null
        ? Stream.empty()
        : Stream.of(new Field(Kind.NOTE, words).linked(linked(stored)));
  }

  /** Returns a box to tick with a text beside it, such as a consent. */
  public static Field consent(@Nullable String name, @Nullable String stored, boolean required) {
    return new Field(Kind.CHECKBOX, name, Titles.words(stored), required, List.of(), null)
        .linked(linked(stored));
  }

  private static boolean add(Node node, StringBuilder html) {
    boolean any = false;
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        html.append(Html.escape(text.getWholeText()));
      } else if (child instanceof Element element && !element.is("script, style, template")) {
        if (element.isBlock() || element.nameIs("br")) {
          html.append(' ');
        }
        if (element.nameIs("a") && element.hasText()) {
          html.append(Html.link(element.attr("href"), Html.escape(element.text())));
          any = any || !element.attr("href").isBlank();
        } else {
          any |= add(element, html);
        }
        if (element.isBlock()) {
          html.append(' ');
        }
      }
    }
    return any;
  }
}
