package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of text as HTML. */
public final class InlineHtml {
  private InlineHtml() {}

  /** Returns the HTML of lines. */
  public static String of(List<Inline> lines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : lines) {
      if (inline instanceof Words words) {
        words(words, out);
      } else if (inline instanceof Link link) {
        out.append("<a href=\"").append(escape(link.href())).append('"');
        attribute("title", link.title(), out);
        attribute("target", link.newTab() ? "_blank" : null, out);
        attribute("rel", link.rel(), out);
        out.append('>').append(of(link.content())).append("</a>");
      } else if (inline instanceof Break) {
        out.append("<br>");
      } else if (inline instanceof Image image) {
        out.append("<img src=\"").append(escape(image.picture().src())).append('"');
        attribute("alt", image.picture().alt(), out);
        out.append('>');
      }
    }
    return out.toString();
  }

  private static void words(Words words, StringBuilder out) {
    StringBuilder end = new StringBuilder();
    for (Mark mark : Mark.values()) {
      if (words.marks().contains(mark)) {
        out.append('<').append(element(mark)).append('>');
        end.insert(0, "</" + element(mark) + ">");
      }
    }
    out.append(escape(words.text())).append(end);
  }

  private static String element(Mark mark) {
    return switch (mark) {
      case BOLD -> "strong";
      case ITALIC -> "em";
      case UNDERLINE -> "u";
      case STRIKE -> "s";
      case CODE -> "code";
      case SUBSCRIPT -> "sub";
      case SUPERSCRIPT -> "sup";
      case HIGHLIGHT -> "mark";
    };
  }

  private static void attribute(String name, @Nullable String value, StringBuilder out) {
    if (value != null) {
      out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
