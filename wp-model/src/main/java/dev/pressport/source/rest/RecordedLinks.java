package dev.pressport.source.rest;

import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.ByteArrayOutputStream;
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
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream link = null;
    int matched = 0;
    try (InputStream in = Files.newInputStream(body)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count && targets.size() < MOST_LINKS; i++) {
          byte b = buffer[i];
          if (link == null) {
            matched = b == before[matched] ? matched + 1 : b == before[0] ? 1 : 0;
            if (matched == before.length) {
              matched = 0;
              link = new ByteArrayOutputStream();
            }
          } else if (b == '"' || link.size() == LONGEST) {
            add(link, site, targets);
            link = null;
          } else {
            link.write(b);
          }
        }
      }
    }
    if (link != null) {
      add(link, site, targets);
    }
  }

  private static void add(ByteArrayOutputStream link, SiteAddresses site, Set<String> targets) {
    site.target(unescaped(link.toString(StandardCharsets.UTF_8))).ifPresent(targets::add);
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
