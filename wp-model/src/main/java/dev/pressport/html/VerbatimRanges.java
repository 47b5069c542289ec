package dev.pressport.html;

import dev.pressport.shortcode.HtmlPieces;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ranges of a text that are not prose: elements that show it literally, and tags of several
 * lines.
 */
public final class VerbatimRanges {
  private static final String[] NAMES = {"pre", "code", "script", "style", "textarea"};

  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  public VerbatimRanges(String text) {
    VerbatimElements elements = new VerbatimElements(text, NAMES);
    while (elements.next()) {
      ends.put(elements.start(), elements.end());
    }
    HtmlPieces pieces = new HtmlPieces(text);
    int line = text.indexOf('\n');
    while (line >= 0 && pieces.next()) {
      if (line < pieces.end()) {
        if (pieces.isTag() && !contains(pieces.start())) {
          ends.put(pieces.start(), pieces.end());
        }
        line = text.indexOf('\n', pieces.end());
      }
    }
  }

  public boolean contains(int place) {
    Map.Entry<Integer, Integer> range = ends.floorEntry(place);
    return range != null && place < range.getValue();
  }
}
