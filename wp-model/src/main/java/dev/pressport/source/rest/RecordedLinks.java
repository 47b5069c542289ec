package dev.pressport.source.rest;

import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in the entries of a recording: in their texts, and those of menu items. */
final class RecordedLinks {
  private static final int LONGEST = 2_000;
  private static final int MOST_LINKS = 100_000;

  /** As JSON escapes the quotation marks of HTML; and the address of a menu item. */
  private static final byte[] LINK = "href=\\\"".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] MENU_ITEM = "\"url\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern UNICODE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  private RecordedLinks() {}

  /** Returns the paths and queries of the linked pages of the site, in their order. */
  static Set<String> of(RecordedItems items, SiteAddresses site) throws IOException {
    Set<String> targets = new LinkedHashSet<>();
    Set<Path> read = new LinkedHashSet<>();
    for (Ref ref : items.all(Part.ENTRY)) {
      boolean menu = ref.name().equals("nav_menu_item");
      if (read.add(ref.response().body())) {
        scan(ref.response().body(), LINK, site, targets);
        if (menu) {
          scan(ref.response().body(), MENU_ITEM, site, targets);
        }
      }
    }
    return targets;
  }

  private static void scan(Path body, byte[] before, SiteAddresses site, Set<String> targets)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(body), 1 << 16)) {
      int matched = 0;
      for (int b = in.read(); b >= 0 && targets.size() < MOST_LINKS; b = in.read()) {
        matched = b == before[matched] ? matched + 1 : b == before[0] ? 1 : 0;
        if (matched == before.length) {
          matched = 0;
          site.target(unescaped(link(in))).ifPresent(targets::add);
        }
      }
    }
  }

  /** Reads on to the quotation mark. */
  private static String link(InputStream in) throws IOException {
    StringBuilder link = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '"' && link.length() < LONGEST; b = in.read()) {
      link.append((char) b);
    }
    byte[] octets = link.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static String unescaped(String json) {
    Matcher unicode = UNICODE.matcher(json);
    String text =
        unicode.replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))));
    return text.replace("\\/", "/").replace("\\", "").replace("&#038;", "&").replace("&amp;", "&");
  }
}
