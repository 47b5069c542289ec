package dev.pressport.html.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The start tags of an HTML text, found in one pass as browsers do (HTML standard, 13.2.5
 * Tokenization). Tags within comments, scripts, styles and other elements of text are none.
 */
final class StartTags {
  private static final Set<String> TEXTS =
      Set.of(
          "script",
          "style",
          "textarea",
          "title",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "plaintext");

  /** SVG and MathML, each with those of its elements that contain HTML. */
  private static final Map<String, Set<String>> FOREIGN =
      Map.of(
          "svg", Set.of("foreignobject", "desc", "title"),
          "math", Set.of("mi", "mo", "mn", "ms", "mtext"));

  /** HTML elements that end an image of SVG or a formula (HTML standard, 13.2.6.5). */
  private static final Set<String> BREAKOUTS =
      Set.of(
          ("b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i"
                  + " img li listing menu meta nobr ol p pre ruby s small span strong strike sub"
                  + " sup table tt u ul var")
              .split(" "));

  private final String html;
  private final List<String> nested = new ArrayList<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private int at;
  private boolean closed;
  private boolean selfClosing;

  StartTags(String html) {
    this.html = html;
  }

  /** Moves on, and returns whether there is another tag; {@link #next} returns it. */
  boolean hasNext() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0 || tag + 1 == html.length()) {
        at = html.length();
      } else if (isLetter(html.charAt(tag + 1))) {
        at = tag;
        return true;
      } else {
        noStartTag(tag);
      }
    }
    return false;
  }

  /**
   * Returns the tag, and the text of its element if that is one of text; one that does not end has
   * no attributes.
   */
  StartTag next() {
    int nameStart = at + 1;
    at = nameEnd(nameStart, "/>");
    String name = html.substring(nameStart, at).toLowerCase(Locale.ROOT);
    List<Attribute> attributes = attributes();
    int textStart = at;
    if (isText(name, enter(name, selfClosing), selfClosing)) {
      at = name.equals("script") ? scriptEnd() : closer(name);
    }
    return new StartTag(name, closed ? attributes : List.of(), textStart, at);
  }

  private boolean foreign() {
    return FOREIGN.containsKey(innermost());
  }

  private String innermost() {
    return nested.isEmpty() ? "" : nested.get(nested.size() - 1);
  }

  /** Enters an element, and returns whether it is one of SVG or MathML. */
  private boolean enter(String name, boolean empty) {
    if (foreign() && BREAKOUTS.contains(name)) {
      nested.clear();
      depths.clear();
    }
    boolean within = foreign();
    boolean island = FOREIGN.getOrDefault(innermost(), Set.of()).contains(name);
    if (!empty && (FOREIGN.containsKey(name) || island)) {
      nested.add(name);
      depths.merge(name, 1, Integer::sum);
    }
    return within || FOREIGN.containsKey(name);
  }

  private static boolean isText(String name, boolean foreign, boolean empty) {
    return foreign
        ? !empty && (name.equals("script") || name.equals("style"))
        : TEXTS.contains(name);
  }

  private void leave(String name) {
    if (!nested.isEmpty() && depths.getOrDefault(name, 0) > 0) {
      String last;
      do {
        last = nested.remove(nested.size() - 1);
        depths.merge(last, -1, Integer::sum);
      } while (!last.equals(name));
    }
  }

  private void noStartTag(int tag) {
    if (html.startsWith("<!--", tag)) {
      at = commentEnd(tag);
    } else if (foreign() && html.startsWith("<![CDATA[", tag)) {
      int end = html.indexOf("]]>", tag);
      at = end < 0 ? html.length() : end + 3;
    } else if (html.charAt(tag + 1) == '!' || html.charAt(tag + 1) == '?') {
      at = behindMark(tag);
    } else if (html.charAt(tag + 1) != '/') {
      at = tag + 1;
    } else if (tag + 2 < html.length() && isLetter(html.charAt(tag + 2))) {
      at = nameEnd(tag + 2, "/>");
      String name = nested.isEmpty() ? "" : html.substring(tag + 2, at).toLowerCase(Locale.ROOT);
      attributes();
      leave(name);
    } else {
      at = behindMark(tag);
    }
  }

  private int behindMark(int from) {
    int mark = html.indexOf('>', from);
    return mark < 0 ? html.length() : mark + 1;
  }

  private int commentEnd(int tag) {
    for (int dash = html.indexOf("--", tag + 2); dash >= 0; dash = html.indexOf("--", dash + 1)) {
      if (html.startsWith(">", dash + 2)) {
        return dash + 3;
      }
      if (dash >= tag + 4 && html.startsWith("!>", dash + 2)) {
        return dash + 4;
      }
    }
    return html.length();
  }

  /** Returns the attributes from here on, the first of each name, and moves behind the tag. */
  private List<Attribute> attributes() {
    if (html.startsWith(">", at)) {
      closed = true;
      selfClosing = false;
      at++;
      return List.of();
    }
    List<Attribute> attributes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int gap = at;
    for (skipGap(); at < html.length() && html.charAt(at) != '>'; skipGap()) {
      Attribute attribute = attribute(gap);
      if (names.add(attribute.name())) {
        attributes.add(attribute);
      }
      gap = at;
    }
    closed = at < html.length();
    selfClosing = closed && at > gap && html.charAt(at - 1) == '/';
    at = Math.min(at + 1, html.length());
    return attributes;
  }

  private void skipGap() {
    while (at < html.length() && (isBlank(html.charAt(at)) || html.charAt(at) == '/')) {
      at++;
    }
  }

  private Attribute attribute(int gap) {
    int nameEnd = nameEnd(at + 1, "/>=");
    String name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
    at = nameEnd;
    int equals = afterBlanks(nameEnd);
    if (!html.startsWith("=", equals)) {
      return new Attribute(name, gap, nameEnd, nameEnd, "");
    }
    int from = afterBlanks(equals + 1);
    if (from == html.length() || html.charAt(from) == '>') {
      at = from;
      return new Attribute(name, gap, from, from, "");
    }
    char first = html.charAt(from);
    if (first == '"' || first == '\'') {
      int close = html.indexOf(first, from + 1);
      at = close < 0 ? html.length() : close + 1;
      return new Attribute(name, gap, from, at, close < 0 ? "" : html.substring(from + 1, close));
    }
    at = nameEnd(from, ">");
    return new Attribute(name, gap, from, at, html.substring(from, at));
  }

  /** Returns where a name or an unquoted value ends: at a blank or one of the marks. */
  private int nameEnd(int from, String marks) {
    int end = from;
    while (end < html.length() && !isEnd(html.charAt(end), marks)) {
      end++;
    }
    return end;
  }

  private static boolean isEnd(char c, String marks) {
    return c <= '>' && (isBlank(c) || marks.indexOf(c) >= 0);
  }

  private int afterBlanks(int from) {
    int end = from;
    while (end < html.length() && isBlank(html.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the beginning of an element's closing tag; the end of the text when there is none. */
  private int closer(String name) {
    for (int close = html.indexOf("</", at); close >= 0; close = html.indexOf("</", close + 2)) {
      if (!name.equals("plaintext") && isName(name, close + 2)) {
        return close;
      }
    }
    return html.length();
  }

  private boolean isName(String name, int from) {
    int end = from + name.length();
    return html.regionMatches(true, from, name, 0, name.length())
        && end < html.length()
        && (isBlank(html.charAt(end)) || html.charAt(end) == '/' || html.charAt(end) == '>');
  }

  /** As browsers do, does not end within {@code <!-- <script> </script> -->}. */
  private int scriptEnd() {
    boolean comment = false;
    boolean nestedScript = false;
    for (int i = at; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '-' && comment && html.startsWith("-->", i)) {
        comment = false;
        nestedScript = false;
      } else if (c == '<' && html.startsWith("!--", i + 1) && !comment) {
        // The two dashes may belong to the end of the comment, too: <!-->
        comment = true;
        i++;
      } else if (c == '<' && comment && !nestedScript && isName("script", i + 1)) {
        nestedScript = true;
      } else if (c == '<' && html.startsWith("/", i + 1) && isName("script", i + 2)) {
        if (!nestedScript) {
          return i;
        }
        nestedScript = false;
      }
    }
    return html.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
