package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Inline.Mark;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The inline elements around a piece of text.
 *
 * @param link the innermost link, null for none
 */
record Around(Set<Mark> marks, @Nullable Element link) {
  static final Around NOTHING = new Around(Set.of(), null);

  private static final Set<String> SAID = Set.of("href", "title", "target", "rel");
  private static final Set<String> MARKS =
      Set.of("font-weight", "font-style", "text-decoration", "text-decoration-line");

  /** Returns this with an element more; notes what of the element is not in it. */
  Around with(Element element, Unsaid unsaid) {
    String name = element.normalName();
    return switch (name) {
      case "b", "strong" -> marked(Mark.BOLD, element, unsaid);
      case "i", "em" -> marked(Mark.ITALIC, element, unsaid);
      case "u" -> marked(Mark.UNDERLINE, element, unsaid);
      case "s", "strike", "del" -> marked(Mark.STRIKE, element, unsaid);
      case "code", "tt" -> marked(Mark.CODE, element, unsaid);
      case "sub" -> marked(Mark.SUBSCRIPT, element, unsaid);
      case "sup" -> marked(Mark.SUPERSCRIPT, element, unsaid);
      case "mark" -> marked(Mark.HIGHLIGHT, element, unsaid);
      case "ins" -> lesser(name, Mark.UNDERLINE, element, unsaid);
      case "kbd", "samp" -> lesser(name, Mark.CODE, element, unsaid);
      case "cite", "var", "dfn" -> lesser(name, Mark.ITALIC, element, unsaid);
      case "a" -> linked(element, unsaid);
      case "span" -> styled(element, unsaid);
      default -> {
        unsaid.add(name);
        yield styled(element, unsaid);
      }
    };
  }

  private Around marked(Mark mark, Element element, Unsaid unsaid) {
    unsaid.rest(element, Set.of());
    Set<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return new Around(Set.copyOf(more), link);
  }

  private Around lesser(String name, Mark mark, Element element, Unsaid unsaid) {
    unsaid.add(name);
    return marked(mark, element, unsaid);
  }

  private Around linked(Element element, Unsaid unsaid) {
    if (Links.address(element).isEmpty()) {
      if (element.hasAttr("href")) {
        unsaid.add("href");
      }
      if (!element.attr("name").isBlank() || !element.id().isBlank()) {
        unsaid.add("id");
      }
      return this;
    }
    unsaid.rest(element, SAID);
    return new Around(marks, element);
  }

  private Around styled(Element element, Unsaid unsaid) {
    unsaid.rest(element, MARKS);
    Map<String, String> styles = Styles.of(element);
    Set<Mark> more = EnumSet.noneOf(Mark.class);
    more.addAll(marks);
    String weight = styles.getOrDefault("font-weight", "");
    if (weight.startsWith("bold") || weight.matches("[6-9]00\\b.*")) {
      more.add(Mark.BOLD);
    }
    String style = styles.getOrDefault("font-style", "");
    if (style.startsWith("italic") || style.startsWith("oblique")) {
      more.add(Mark.ITALIC);
    }
    String line =
        styles.getOrDefault("text-decoration", "")
            + " "
            + styles.getOrDefault("text-decoration-line", "");
    if (line.contains("line-through")) {
      more.add(Mark.STRIKE);
    }
    if (line.contains("underline")) {
      more.add(Mark.UNDERLINE);
    }
    return new Around(Set.copyOf(more), link);
  }
}
