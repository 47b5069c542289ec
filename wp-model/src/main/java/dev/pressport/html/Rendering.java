package dev.pressport.html;

import dev.pressport.block.BlockParser;
import dev.pressport.block.BlockTokens;
import dev.pressport.block.Blocks;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.source.ItemProblems;
import org.jspecify.annotations.Nullable;

/** Gives the body of an entry in other forms than the stored one. Safe for many threads. */
public final class Rendering {
  private final long largest;

  /**
   * A rendering that leaves alone what would not fit into memory.
   *
   * @param largest the longest body to render, in UTF-16 units
   */
  public Rendering(long largest) {
    this.largest = largest;
  }

  /** The body as HTML: the stored text without the delimiters of its blocks. */
  public @Nullable Text html(Entry entry, ItemProblems problems) {
    Text raw = entry.content().raw();
    if (raw == null || !isText(entry.content().format())) {
      return entry.content().rendered();
    }
    if (!raw.inline() || raw.length() > largest) {
      tellTooLarge("HTML", problems);
      return null;
    }
    return Text.of(BlockTokens.withoutDelimiters(raw.string()));
  }

  /** The blocks of the body as {@code parse_blocks()} gives them; null for what has none. */
  public @Nullable Value blocks(Entry entry, ItemProblems problems) {
    Text raw = entry.content().raw();
    if (raw == null || !isText(entry.content().format())) {
      return null;
    }
    if (!raw.inline() || raw.length() > largest) {
      tellTooLarge("blocks", problems);
      return null;
    }
    return Blocks.toValue(BlockParser.parse(raw.string()));
  }

  private static void tellTooLarge(String form, ItemProblems problems) {
    problems.lossy(
        "content-too-large",
        "The text is too large to be given as " + form + "; it is whole as stored.",
        "content");
  }

  private static boolean isText(Content.Format format) {
    return format == Content.Format.BLOCKS
        || format == Content.Format.CLASSIC
        || format == Content.Format.HTML
        || format == Content.Format.EMPTY;
  }
}
