package dev.pressport.plugin.divi;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module of Divi 5. Each of its elements has its content under {@code
 * innerContent.desktop.value}, which is a text or an object.
 */
record DiviBlock(Block block, Body body) {
  private static final List<String> SCREENS = List.of("desktop", "tablet", "phoneWide", "phone");

  private LooseValue element(String name) {
    return Body.attributes(block).get(name);
  }

  private static LooseValue ofScreens(LooseValue screens) {
    for (String screen : SCREENS) {
      LooseValue value = screens.get(screen).get("value");
      if (value.present()) {
        return value;
      }
    }
    return LooseValue.NONE;
  }

  /** The content of an element. */
  LooseValue content(String element) {
    return ofScreens(element(element).get("innerContent"));
  }

  /** Returns a setting of an element; empty when there is none. */
  String setting(String element, String name) {
    LooseValue value = ofScreens(element(element).get("advanced").get(name));
    String text = value.filled();
    return text == null ? String.join(",", value.strings()) : text.strip();
  }

  /** Returns the words of an element, which may be HTML; empty when there are none. */
  String text(String element) {
    LooseValue content = content(element);
    return text(content.isArray() ? content.get("text") : content);
  }

  private String text(LooseValue value) {
    String text = value.filled();
    return text == null ? "" : DynamicContent.resolve(text, body).strip();
  }

  /** Returns a part of an element's content; empty when there is none. */
  String part(String element, String name) {
    return text(content(element).get(name));
  }

  /** Returns words of the editor: those of the element, else what stands in the block. */
  String words(String element) {
    String text = text(element);
    return Html.paragraph(text.isEmpty() ? block.innerHtml() : text);
  }

  /** A heading with the level that its font names. */
  String heading(String element, int usual) {
    String level =
        ofScreens(element(element).get("decoration").get("font").get("font"))
            .get("headingLevel")
            .filled();
    boolean own = level != null && level.matches("h[1-6]");
    String words = Html.link(part(element, "url"), text(element));
    return text(element).isEmpty()
        ? ""
        : Html.heading(own && level != null ? level.charAt(1) - '0' : usual, words);
  }

  String paragraph(String element) {
    return Html.paragraph(text(element));
  }

  /** The words of a button with its link; empty when it has none. */
  String button(String element) {
    String words = text(element);
    return words.isEmpty() ? "" : Html.button(part(element, "linkUrl"), Html.stored(words));
  }

  /** A picture, which leads to an address where there is one; empty for an icon. */
  String picture(String element) {
    LooseValue content = content(element);
    if ("on".equals(content.get("useIcon").string())) {
      return "";
    }
    String src = part(element, "src");
    String url = src.isEmpty() ? part(element, "url") : src;
    Picture picture =
        Picture.of(content.get("id").id(), url.startsWith("data:") ? null : url, body);
    String link = part(element, "linkUrl");
    return picture == null
        ? ""
        : picture
            .captioned("")
            .described(content.get("alt").filled())
            .figure(link.isEmpty() ? null : link);
  }

  @Nullable String address(String element, String name) {
    String address = part(element, name);
    return address.isEmpty() ? null : address;
  }

  /** The modules within it, in their places between its own HTML. */
  String modules() {
    return body.content(block).strip();
  }

  /** Those within it, one after the other. */
  List<DiviBlock> children() {
    return block.innerBlocks().stream()
        .filter(child -> child.name() != null)
        .map(child -> new DiviBlock(child, body))
        .toList();
  }
}
