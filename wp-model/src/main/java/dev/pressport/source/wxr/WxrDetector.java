package dev.pressport.source.wxr;

import dev.pressport.source.Match;
import dev.pressport.source.file.Document;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A check of the first bytes of a document for WXR, or for another format. */
final class WxrDetector {
  private static final int LENGTH = 1 << 16;
  private static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w:.-]*)");
  private static final Pattern POST_FIELD = Pattern.compile("[:<](?:post_id|post_type|status)\\b");
  private static final Pattern HTML_TITLE =
      Pattern.compile("<title[^>]*>\\s*([^<]{1,60})", Pattern.CASE_INSENSITIVE);

  private WxrDetector() {}

  static Optional<Match> document(Document input) throws IOException {
    byte[] bytes;
    try (InputStream in = input.opener().open(read -> {})) {
      bytes = in.readNBytes(LENGTH);
    }
    // Every encoding that a WXR comes in shows its tags once the zero bytes of UTF-16 are gone.
    String start = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    if (start.isBlank()) {
      return Optional.of(Match.refused(50, WxrRefusal.EMPTY_FILE, input.name()));
    }
    String lower = start.toLowerCase(Locale.ROOT);
    int rss = lower.indexOf("<rss");
    if (rss >= 0 || lower.contains("<channel")) {
      return Optional.of(feed(input, lower));
    }
    if (lower.contains("<!doctype html") || lower.contains("<html")) {
      return Optional.of(webPage(input, start, lower));
    }
    if (lower.stripLeading().startsWith("<") || lower.contains("<?xml")) {
      Matcher tag = TAG.matcher(start);
      return tag.find()
          ? Optional.of(Match.refused(50, WxrRefusal.NOT_WXR, input.name(), tag.group(1)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Match feed(Document input, String lower) {
    int item = lower.indexOf("<item");
    if (item < 0 && !lower.contains("<channel") && input.bytes() <= LENGTH) {
      return Match.refused(60, WxrRefusal.NO_CHANNEL, input.name());
    }
    boolean wordpress = lower.contains("wordpress.org/export") || lower.contains("<wp:");
    boolean fields = POST_FIELD.matcher(lower).find(Math.max(item, 0));
    return fields || (wordpress && (isCutOff(lower, item) || lower.indexOf("<wp:", item) >= 0))
        ? Match.sure()
        : Match.refused(60, WxrRefusal.NOT_WXR_FEED, input.name());
  }

  /** Returns whether the first item has no end here, so that nothing is known of its fields. */
  private static boolean isCutOff(String lower, int item) {
    return item < 0 || lower.indexOf("</item", item) < 0;
  }

  private static Match webPage(Document input, String start, String lower) {
    Matcher title = HTML_TITLE.matcher(start);
    String name = title.find() ? HtmlEntities.decode(title.group(1).strip()) : "no title";
    boolean login = lower.contains("wp-login") || lower.contains("type=\"password\"");
    return Match.refused(
        60, login ? WxrRefusal.LOGIN_PAGE : WxrRefusal.WEB_PAGE, input.name(), name);
  }
}
