package dev.pressport.html;

import dev.pressport.shortcode.HtmlPieces;
import java.util.Map;
import java.util.TreeMap;

/** The paragraphs of HTML, each from its opening tag to the tag that ends it. */
public final class Paragraphs {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** Finds the paragraphs of a text. */
  public Paragraphs(String html) {
    int start = -1;
    HtmlPieces pieces = new HtmlPieces(html);
    while (pieces.next()) {
      if (pieces.isTag()) {
        String element = BlockEdges.elementAt(html, pieces.start());
        if (!element.equals("br") && (BlockEdges.isBlock(element) || isHeading(element))) {
          if (start >= 0) {
            ends.put(start, pieces.start());
          }
          boolean opens = element.equals("p") && !html.startsWith("/", pieces.start() + 1);
          start = opens ? pieces.end() : -1;
        }
      }
    }
    if (start >= 0) {
      ends.put(start, html.length());
    }
  }

  private static boolean isHeading(String element) {
    return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) <= '6';
  }

  /** Returns whether a place is within a paragraph. */
  public boolean contains(int place) {
    Map.Entry<Integer, Integer> paragraph = ends.floorEntry(place);
    return paragraph != null && place <= paragraph.getValue();
  }
}
