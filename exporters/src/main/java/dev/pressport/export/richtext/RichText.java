package dev.pressport.export.richtext;

import java.util.List;

/** A body as a tree. */
public record RichText(List<Part> parts) {
  public RichText {
    parts = List.copyOf(parts);
  }

  /**
   * A block with the HTML that it was made of.
   *
   * @param html the whole element, for a dialect that cannot say the block otherwise
   * @param unsaid what the block does not hold of the HTML, each in a word or two: {@code kbd},
   *     {@code style}, {@code class}; empty when the block says it all
   */
  public record Part(Block block, String html, List<String> unsaid) {
    public Part {
      unsaid = List.copyOf(unsaid);
    }
  }
}
