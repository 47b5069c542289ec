package dev.pressport.export.richtext;

import java.util.List;
import java.util.Set;

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
    /** Differences that change what readers understand, not only the look. */
    private static final Set<String> STRUCTURE =
        Set.of("colspan", "rowspan", "reversed", "value", "type", "checkbox");

    public Part {
      unsaid = List.copyOf(unsaid);
    }

    /** Returns whether the block says all that the HTML says. */
    public boolean isExact() {
      return unsaid.isEmpty();
    }

    /** Returns whether readers would misunderstand the block without what it does not hold. */
    public boolean losesStructure() {
      return unsaid.stream().anyMatch(STRUCTURE::contains);
    }
  }
}
