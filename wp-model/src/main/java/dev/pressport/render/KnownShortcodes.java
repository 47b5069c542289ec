package dev.pressport.render;

import dev.pressport.html.code.CodeShortcodes;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.ShortcodeNames;

/**
 * The shortcodes that look like ones, and those with a value or closing tag whose names Pressport
 * knows. Safe for many threads.
 */
public final class KnownShortcodes implements ShortcodeNames {
  private final ShortcodeNames likely = new LikelyShortcodes();
  private final Renderers renderers = new Renderers();

  /** Returns whether shortcodes with a name become what visitors saw, or readable text. */
  public boolean knows(String name) {
    return renderers.shortcode(name) != null || CodeShortcodes.isName(name);
  }

  @Override
  public boolean accept(Candidate candidate) {
    boolean bare = !candidate.closed() && candidate.nameEnd() + 1 == candidate.tagEnd();
    return likely.accept(candidate)
        || (!bare && renderers.shortcode(candidate.name()) != null)
        || (candidate.closed() && CodeShortcodes.isName(candidate.name()));
  }
}
