package dev.pressport.render;

import dev.pressport.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML that takes the place of a shortcode or block, with placeholders: {@code {{content}}} for
 * what it holds, at most once, {@code {{raw}}} for the stored text between the tags of a shortcode,
 * {@code {{name}}}, and {@code {{attr NAME}}} for an attribute, escaped, or nothing where it is not
 * there.
 */
public record HtmlTemplate(List<Part> parts) implements Treatment {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*+)}}");
  private static final Pattern ATTRIBUTE = Pattern.compile("attr\\s++([\\w.-]++)");

  public HtmlTemplate {
    parts = List.copyOf(parts);
  }

  /** A piece of a template. */
  sealed interface Part {
    /** Literal HTML. */
    record Html(String text) implements Part {}

    /** The value of an attribute. */
    record Attribute(String name) implements Part {}

    /** The name of the shortcode or block. */
    record Name() implements Part {}

    /** The content of the shortcode or block. */
    record Content() implements Part {}

    /** The stored text between the tags of the shortcode. */
    record Raw() implements Part {}
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException with a sentence, when a placeholder is none
   */
  public static HtmlTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    int done = 0;
    while (placeholder.find()) {
      addHtml(text.substring(done, placeholder.start()), parts);
      Part part = part(placeholder.group(1).strip());
      // What is put in twice at each level of nested blocks would grow beyond any memory.
      if (part instanceof Part.Content && parts.contains(part)) {
        throw new IllegalArgumentException("{{content}} can be used only once.");
      }
      parts.add(part);
      done = placeholder.end();
    }
    addHtml(text.substring(done), parts);
    return new HtmlTemplate(parts);
  }

  private static void addHtml(String text, List<Part> parts) {
    int brace = text.indexOf("{{");
    if (brace >= 0) {
      String start = text.substring(brace, Math.min(text.length(), brace + 20)).strip();
      throw new IllegalArgumentException("The placeholder \"" + start + "\" is not closed.");
    }
    if (!text.isEmpty()) {
      parts.add(new Part.Html(text));
    }
  }

  private static Part part(String placeholder) {
    Matcher attribute = ATTRIBUTE.matcher(placeholder);
    if (attribute.matches()) {
      return new Part.Attribute(attribute.group(1));
    }
    return switch (placeholder) {
      case "content" -> new Part.Content();
      case "raw" -> new Part.Raw();
      case "name" -> new Part.Name();
      default -> throw new IllegalArgumentException("Unknown placeholder {{" + placeholder + "}}.");
    };
  }

  /** Returns whether the template has the stored text of a shortcode. */
  public boolean hasRaw() {
    return parts.stream().anyMatch(Part.Raw.class::isInstance);
  }

  /** The HTML with everything in its place. */
  String fill(
      String name,
      Supplier<String> content,
      String raw,
      Function<String, @Nullable String> attributes) {
    StringBuilder html = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Html own) {
        html.append(own.text());
      } else if (part instanceof Part.Attribute attribute) {
        String value = attributes.apply(attribute.name());
        html.append(value == null ? "" : quoted(value));
      } else if (part instanceof Part.Name) {
        html.append(quoted(name));
      } else if (part instanceof Part.Raw) {
        html.append(raw);
      } else {
        html.append(content.get());
      }
    }
    return html.toString();
  }

  /** Safe between quotes of both kinds. */
  private static String quoted(String value) {
    return Html.attribute(value).replace("'", "&#39;");
  }
}
