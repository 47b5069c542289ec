package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.VerbatimRanges;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The embeds of addresses: the HTML of the provider, where WordPress keeps it in a meta of the
 * entry, else a link (class-wp-embed.php).
 */
final class Embeds {
  private static final String PREFIX = "_oembed_";
  private static final String UNKNOWN = "{{unknown}}";
  private static final int WIDEST = 2000;
  private static final int MOST_MISSES = 20;
  private static final Pattern OWN_LINE =
      Pattern.compile(
          "^[ \\t]*+(https?://[^\\s<>\"]++)[ \\t]*+\\r?$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern OWN_PARAGRAPH =
      Pattern.compile(
          "<p(?: [^<>]*+)?>\\s*+(https?://[^\\s<>\"]++)\\s*+</p>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ID = Pattern.compile("[\\w-]{6,}");
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "https?://(?:(?:www|m)\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:\\S*&)?v=|embed/|v/"
              + "|shorts/|live/)|youtu\\.be/)([\\w-]{11})(?:[?&#]\\S*)?");
  private static final Pattern VIMEO =
      Pattern.compile(
          "https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{3,15})(?:[/?#]\\S*)?");

  private final Metas metas;
  private final boolean cached;
  private int misses;

  Embeds(Entry entry) {
    metas = entry.meta();
    cached = metas.values().keySet().stream().anyMatch(key -> key.startsWith(PREFIX));
  }

  /** A body with the addresses that have a line or paragraph for themselves embedded. */
  String replaceIn(String body) {
    return standsAlone(body) ? replace(OWN_PARAGRAPH, replace(OWN_LINE, body)) : body;
  }

  /** Returns whether an address may have a line or paragraph for itself. */
  private static boolean standsAlone(String body) {
    for (int at = body.indexOf("://"); at >= 0; at = body.indexOf("://", at + 3)) {
      int start = at;
      while (start > 0 && Character.isLetter(body.charAt(start - 1))) {
        start--;
      }
      while (start > 0 && body.charAt(start - 1) <= ' ' && !isLineEnd(body.charAt(start - 1))) {
        start--;
      }
      if (start == 0 || body.charAt(start - 1) == '>' || isLineEnd(body.charAt(start - 1))) {
        int end = at + 3;
        while (end < body.length() && !isBehindAddress(body.charAt(end))) {
          end++;
        }
        if (end == body.length()
            || body.charAt(end) != '<'
            || body.startsWith("</p>", end)
            || body.startsWith("</P>", end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBehindAddress(char c) {
    return c <= ' ' || c == '<' || c == '>' || c == '"';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private String replace(Pattern place, String body) {
    VerbatimRanges verbatim = new VerbatimRanges(body);
    return place
        .matcher(body)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    verbatim.contains(match.start(1)) ? match.group() : figure(match.group(1))));
  }

  /** Returns an address as a figure. */
  String figure(String url) {
    return "<figure class=\"wp-block-embed\">" + html(url) + "</figure>";
  }

  /** Returns a film as a figure: the player of its provider where that is known, else a link. */
  String player(String url) {
    String address = url.strip().replace("&amp;", "&");
    String html = cached ? cached(address) : null;
    String frame = html == null ? frame(address) : null;
    return frame == null
        ? figure(url)
        : "<figure class=\"wp-block-embed\"><iframe src=\""
            + frame
            + "\" allowfullscreen></iframe></figure>";
  }

  private static @Nullable String frame(String address) {
    Matcher youtube = YOUTUBE.matcher(address);
    if (youtube.matches()) {
      return "https://www.youtube.com/embed/" + youtube.group(1);
    }
    Matcher vimeo = VIMEO.matcher(address);
    return vimeo.matches() ? "https://player.vimeo.com/video/" + vimeo.group(1) : null;
  }

  /** The provider's HTML, or a link. */
  String html(String url) {
    String address = url.replace("&amp;", "&");
    String html = cached ? cached(address) : null;
    return html == null ? Html.link(address, Html.escape(address)) : html;
  }

  private @Nullable String cached(String url) {
    if (misses < MOST_MISSES) {
      for (int width = 1; width <= WIDEST; width++) {
        String html = known(metas.string(PREFIX + key(url, width)).orElse(null));
        if (html != null) {
          return html;
        }
      }
      misses++;
    }
    return withIdOf(url);
  }

  /** The theme's width is part of the key; the height follows from it (embed.php). */
  private static String key(String url, int width) {
    long height = Math.min((long) Math.ceil(width * 1.5), 1000);
    String attributes = "a:2:{s:5:\"width\";i:" + width + ";s:6:\"height\";i:" + height + ";}";
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of()
          .formatHex(md5.digest((url + attributes).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the stored HTML that contains the end of the address, for keys that are made otherwise.
   */
  private @Nullable String withIdOf(String url) {
    String id = null;
    int path = url.indexOf('/', "https://".length());
    Matcher ids = ID.matcher(path < 0 ? "" : url.substring(path));
    while (ids.find()) {
      id = ids.group();
    }
    for (Map.Entry<String, List<Value>> meta : metas.values().entrySet()) {
      if (id != null
          && meta.getKey().startsWith(PREFIX)
          && meta.getValue().get(0) instanceof Text text
          && text.inline()
          && text.string().contains(id)) {
        return known(text.string());
      }
    }
    return null;
  }

  private static @Nullable String known(@Nullable String html) {
    return html == null || html.isBlank() || html.equals(UNKNOWN) ? null : html;
  }
}
