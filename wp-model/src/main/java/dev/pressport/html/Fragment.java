package dev.pressport.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** HTML as a tree of limited depth: no real page nests deeper. */
public final class Fragment {
  private static final int MAX_DEPTH = 200;
  private static final String BODY = "<body>";

  /** The most open elements in the text; the parser adds others, such as rows around cells. */
  private static final int MAX_OPEN = MAX_DEPTH / 4;

  private static final Pattern TAG =
      Pattern.compile("<!--.*?(?:-->|$)|<(/?)([A-Za-z][^\\s/>]*+)[^>]*+>?", Pattern.DOTALL);

  private static final Set<String> WITHOUT_END =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** The elements within which no tags are read. */
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private Fragment() {}

  /** The body that a browser would make of this. */
  public static Element body(String html) {
    try {
      Element body = parse(html, false);
      return isCut(body) ? parse(flattened(html), false) : body;
    } catch (RuntimeException e) {
      // jsoup 1.24 loses track of open elements when some are too deep for it.
      return parse(flattened(html), false);
    }
  }

  /** Returns the HTML of a body, without white space that it did not have. */
  public static String html(Element body) {
    Document document = body.ownerDocument();
    if (document != null) {
      document.outputSettings().prettyPrint(false);
    }
    return body.html();
  }

  /**
   * A body whose nodes know their places in a text.
   *
   * @param text {@code <body>} and the HTML, without the tags of elements that are too deep
   */
  public record Located(Element body, String text) {}

  /** The body that a browser would make of this, with the places of its nodes. */
  public static Located located(String html) {
    try {
      Element body = parse(html, true);
      if (!isCut(body)) {
        return new Located(body, BODY + html);
      }
    } catch (RuntimeException e) {
      // As above.
    }
    String flat = flattened(html);
    return new Located(parse(flat, true), BODY + flat);
  }

  private static Element parse(String html, boolean located) {
    return Parser.htmlParser()
        .setMaxDepth(MAX_DEPTH)
        .setTrackPosition(located)
        .parseInput(BODY + html, "")
        .body();
  }

  /** Returns whether the parser came to its limit: what it makes siblings then, it partly loses. */
  private static boolean isCut(Element body) {
    int[] deepest = {0};
    NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), body);
    return deepest[0] > MAX_DEPTH - 10;
  }

  /** Returns HTML without the tags of elements that are nested too deep for the parser. */
  private static String flattened(String html) {
    StringBuilder out = new StringBuilder(html.length());
    Deque<String> open = new ArrayDeque<>();
    Map<String, Integer> dropped = new HashMap<>();
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find(from)) {
      out.append(html, from, tag.start());
      from = tag.end();
      if (tag.group(2) == null) {
        continue;
      }
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (RAW.contains(name)) {
        int end = endOf(name, html, from);
        out.append(html, tag.start(), end);
        from = end;
      } else if (WITHOUT_END.contains(name)
          || (tag.group(1).isEmpty() ? begin(name, open, dropped) : end(name, open, dropped))) {
        out.append(tag.group());
      } else {
        out.append(' ');
      }
    }
    return out.append(html, from, html.length()).toString();
  }

  private static boolean begin(String name, Deque<String> open, Map<String, Integer> dropped) {
    if (open.size() < MAX_OPEN) {
      open.push(name);
      return true;
    }
    dropped.merge(name, 1, Integer::sum);
    return false;
  }

  private static boolean end(String name, Deque<String> open, Map<String, Integer> dropped) {
    if (dropped.getOrDefault(name, 0) > 0) {
      dropped.merge(name, -1, Integer::sum);
      return false;
    }
    while (open.contains(name) && !open.pop().equals(name)) {
      // Ends what is open within it, too.
    }
    return true;
  }

  private static int endOf(String name, String html, int from) {
    Matcher end =
        Pattern.compile("</" + name + "\\b[^>]*+>?", Pattern.CASE_INSENSITIVE).matcher(html);
    return end.find(from) ? end.end() : html.length();
  }
}
