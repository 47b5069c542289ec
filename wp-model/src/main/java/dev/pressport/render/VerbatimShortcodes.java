package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.code.CodeShortcodes;
import dev.pressport.html.code.Listing;
import dev.pressport.html.code.VerbatimText;
import dev.pressport.html.code.VerbatimText.Kept;
import dev.pressport.shortcode.ShortcodeAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The shortcodes whose inner text is taken to the letter: those that hold code, and those for which
 * the policy wants it.
 */
record VerbatimShortcodes(AppliedPolicy policy, Body body) implements VerbatimText.Shortcodes {
  @Override
  public boolean accepts(String name) {
    return policy.wantsRaw(name) || (!policy.names(name) && CodeShortcodes.isName(name));
  }

  @Override
  public @Nullable Kept keep(
      String name, ShortcodeAttributes attributes, String stored, boolean inSentence) {
    if (policy.wantsRaw(name)) {
      String html = policy.withRaw(name, attributes, stored, body);
      return new Kept(html, !Html.hasBlock(html));
    }
    Listing listing = CodeShortcodes.listing(name, attributes, stored, inSentence);
    return listing == null ? null : new Kept(listing.html(), listing.inline());
  }
}
