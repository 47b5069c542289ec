package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.VerbatimRanges;
import dev.pressport.shortcode.HtmlPieces;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.shortcode.ShortcodeNames;
import dev.pressport.shortcode.Shortcodes;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the shortcodes of a body: those of its text, those in its tags, and closing tags that no
 * opening tag goes with. WordPress runs the ones that are registered, also in {@code <pre>} and
 * {@code <code>}; one of which only its look is known counts in prose alone.
 */
final class ShortcodePass {
  private final ShortcodeNames likely = new LikelyShortcodes();
  private final Renderers renderers;
  private final AppliedPolicy policy;

  ShortcodePass(Renderers renderers, AppliedPolicy policy) {
    this.renderers = renderers;
    this.policy = policy;
  }

  String replace(String stored, Body body) {
    if (stored.indexOf('[') < 0) {
      return stored;
    }
    String text = inTags(stored, body);
    VerbatimRanges verbatim = new VerbatimRanges(text);
    ShortcodeNames names =
        candidate ->
            isKnown(candidate.name())
                || (likely.accept(candidate) && !verbatim.contains(candidate.start()));
    return Shortcodes.replace(
        text,
        names,
        shortcode -> render(text, shortcode, body),
        (name, place) -> !verbatim.contains(place) && isStray(name));
  }

  boolean isKnown(String shortcode) {
    return policy.names(shortcode) || renderers.shortcode(shortcode) != null;
  }

  boolean isLayout(String shortcode) {
    ShortcodeHtml known = renderers.shortcode(shortcode);
    return known != null && known.isLayout() && !policy.names(shortcode);
  }

  private boolean isStray(String name) {
    boolean own = !policy.names(name) && renderers.shortcode(name) != null;
    return own || policy.takesStray(name);
  }

  private @Nullable String render(String text, Shortcode shortcode, Body body) {
    ShortcodeHtml known = renderers.shortcode(shortcode.name());
    if (known == null || policy.names(shortcode.name())) {
      return policy.shortcode(text, shortcode, body);
    }
    String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
    return known.render(ShortcodeAttributes.parse(shortcode.attributes()), content, body);
  }

  /**
   * Replaces shortcodes in the attributes of tags by their text only
   * (do_shortcodes_in_html_tags()).
   */
  private String inTags(String text, Body body) {
    VerbatimRanges verbatim = new VerbatimRanges(text);
    StringBuilder out = new StringBuilder(text.length());
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      String piece = text.substring(pieces.start(), pieces.end());
      boolean isTag = pieces.isTag() && !piece.startsWith("<!") && piece.indexOf('[') > 0;
      out.append(isTag ? inTag(piece, verbatim.contains(pieces.start()), body) : piece);
    }
    return out.toString();
  }

  private String inTag(String tag, boolean verbatim, Body body) {
    String inner = tag.substring(1);
    ShortcodeNames names =
        candidate ->
            isKnown(candidate.name())
                || (!verbatim && likely.accept(candidate) && !isCharacterClass(candidate));
    return "<"
        + Shortcodes.replace(
            inner, names, shortcode -> textOf(inner, shortcode, body), (name, place) -> false);
  }

  /** Returns whether a candidate is a character class, as in {@code pattern="[a-z_]"}. */
  private static boolean isCharacterClass(ShortcodeNames.Candidate candidate) {
    return candidate.name().indexOf('-') > 0 && candidate.nameEnd() + 1 == candidate.tagEnd();
  }

  private @Nullable String textOf(String tag, Shortcode shortcode, Body body) {
    String html = render(tag, shortcode, body);
    if (html == null || html.equals(tag.substring(shortcode.start(), shortcode.end()))) {
      return html;
    }
    String text = html.indexOf('<') < 0 ? html : Jsoup.parse(html).text();
    return Html.attribute(text).replace("'", "&#39;");
  }
}
