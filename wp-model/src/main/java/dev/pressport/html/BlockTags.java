package dev.pressport.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The tags of the elements that {@code wpautop()} takes for blocks; names are lower case. */
final class BlockTags {
  private static final Set<String> NAMES =
      Set.of(
          "table",
          "thead",
          "tfoot",
          "caption",
          "col",
          "colgroup",
          "tbody",
          "tr",
          "td",
          "th",
          "div",
          "dl",
          "dd",
          "dt",
          "ul",
          "ol",
          "li",
          "pre",
          "form",
          "map",
          "area",
          "blockquote",
          "address",
          "style",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "fieldset",
          "legend",
          "section",
          "article",
          "aside",
          "hgroup",
          "header",
          "footer",
          "nav",
          "figure",
          "figcaption",
          "details",
          "menu",
          "summary");

  private static final int LONGEST = "blockquote".length();

  private static final String[][] PREFIXES = byFirstLetter(NAMES);

  /** Those before which a break is dropped. */
  private static final String[][] WITHOUT_BREAK =
      byFirstLetter(Set.of("p", "li", "div", "dl", "dd", "dt", "th", "pre", "td", "ul", "ol"));

  private BlockTags() {}

  private static String[][] byFirstLetter(Set<String> names) {
    List<List<String>> lists = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      lists.add(new ArrayList<>());
    }
    List<String> shortestFirst = new ArrayList<>(names);
    shortestFirst.sort(Comparator.comparing(String::length).thenComparing(name -> name));
    for (String name : shortestFirst) {
      List<String> list = lists.get(name.charAt(0) - 'a');
      if (list.stream().noneMatch(name::startsWith)) {
        list.add(name);
      }
    }
    return lists.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
  }

  /**
   * Returns whether a tag begins at a bracket with a name that begins like one of a block: {@code
   * <picture>} begins like a paragraph.
   */
  static boolean beginsAt(String text, int bracket) {
    return begins(text, bracket, PREFIXES);
  }

  /** Returns whether a tag at a bracket begins like one before which a break is dropped. */
  static boolean dropsBreakAt(String text, int bracket) {
    return begins(text, bracket, WITHOUT_BREAK);
  }

  private static boolean begins(String text, int bracket, String[][] names) {
    int at = bracket + (text.startsWith("/", bracket + 1) ? 2 : 1);
    if (at >= text.length()) {
      return false;
    }
    int letter = text.charAt(at) - 'a';
    if (letter < 0 || letter >= names.length) {
      return false;
    }
    for (String name : names[letter]) {
      if (text.startsWith(name, at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a part of a text, which {@link #nameEnd} ends, is the name of a block. */
  static boolean isName(String text, int start, int end) {
    return end > start && end - start <= LONGEST && NAMES.contains(text.substring(start, end));
  }

  /** Returns the end of a name of letters and digits. */
  static int nameEnd(String text, int start) {
    int at = start;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
