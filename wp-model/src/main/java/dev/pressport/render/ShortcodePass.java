package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.VerbatimRanges;
import dev.pressport.html.Wpautop;
import dev.pressport.shortcode.HtmlPieces;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Replacement;
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
    ShortcodePlaces places = new ShortcodePlaces(text);
    ShortcodeNames names =
        candidate ->
            isKnown(candidate.name())
                || (likely.accept(candidate) && !verbatim.contains(candidate.start()));
    return Shortcodes.replace(
        text,
        names,
        shortcode -> render(places, shortcode, body),
        (name, place) -> !verbatim.contains(place) && isStray(name));
  }

  private boolean isKnown(ShortcodeNames.Candidate candidate) {
    return isKnown(candidate.name());
  }

  boolean isKnown(String shortcode) {
    return policy.names(shortcode) || renderers.shortcode(shortcode) != null;
  }

  boolean isLayout(String shortcode) {
    FamilyShortcode known = renderers.shortcode(shortcode);
    return known != null && known.isLayout() && !policy.names(shortcode);
  }

  private boolean isStray(String name) {
    boolean own = !policy.names(name) && renderers.shortcode(name) != null;
    return own || policy.takesStray(name);
  }

  private Replacement render(ShortcodePlaces places, Shortcode shortcode, Body body) {
    String html = known(places.text(), shortcode, body);
    if (html == null) {
      return policy.shortcode(
          places.text(), shortcode, body, () -> unknown(places, shortcode, body));
    }
    if (places.breaksParagraph(shortcode, html)) {
      policy.leaveEmptyParagraphs();
      return Replacement.whole("</p>\n" + html + "\n<p>");
    }
    return Replacement.whole(html);
  }

  /** Returns the HTML of a shortcode that has its own class; null for any other. */
  private @Nullable String known(String text, Shortcode shortcode, Body body) {
    FamilyShortcode known = renderers.shortcode(shortcode.name());
    if (known == null || policy.names(shortcode.name())) {
      return null;
    }
    String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
    return known.html().render(ShortcodeAttributes.parse(shortcode.attributes()), content, body);
  }

  private Replacement unknown(ShortcodePlaces places, Shortcode shortcode, Body body) {
    ShortcodeAttributes attributes = ShortcodeAttributes.parse(shortcode.attributes());
    AttributeTexts texts = AttributeTexts.of(shortcode.name(), attributes, body);
    Replacement replacement = places.unwrapped(shortcode, texts);
    policy.kept(shortcode.name(), texts.names());
    String lines = places.lines(shortcode);
    if (lines == null || !body.enter()) {
      return replacement;
    }
    try {
      String content = body.shortcodes(Shortcodes.unwrap(Wpautop.apply(lines), this::isKnown));
      return Replacement.whole(replacement.opening() + content + replacement.closing());
    } finally {
      body.leave();
    }
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

  private Replacement textOf(String tag, Shortcode shortcode, Body body) {
    String known = known(tag, shortcode, body);
    Replacement replacement =
        known == null
            ? policy.shortcode(tag, shortcode, body, () -> Replacement.UNWRAPPED)
            : Replacement.whole(known);
    String html = replacement.opening();
    if (replacement.closing() != null
        || html.equals(tag.substring(shortcode.start(), shortcode.end()))) {
      return replacement;
    }
    String text = html.indexOf('<') < 0 ? html : Jsoup.parse(html).text();
    return Replacement.whole(Html.attribute(text).replace("'", "&#39;"));
  }
}
