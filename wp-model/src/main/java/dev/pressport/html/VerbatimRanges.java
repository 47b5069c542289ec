package dev.pressport.html;

import dev.pressport.shortcode.HtmlPieces;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ranges of a text that are not prose: elements that show it literally, and tags of several
 * lines.
 */
public final class VerbatimRanges {
  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  public VerbatimRanges(String text) {
    VerbatimElements elements = new VerbatimElements(text, "pre|code|script|style|textarea");
    while (elements.next()) {
      ends.put(elements.start(), elements.end());
    }
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      int line = pieces.isTag() ? text.indexOf('\n', pieces.start()) : -1;
      if (line >= 0 && line < pieces.end() && !contains(pieces.start())) {
        ends.put(pieces.start(), pieces.end());
      }
    }
  }

  public boolean contains(int place) {
    Map.Entry<Integer, Integer> range = ends.floorEntry(place);
    return range != null && place < range.getValue();
  }
}
