package dev.pressport.bench;

import dev.pressport.fixtures.GeneratedSiteSize;
import dev.pressport.fixtures.SiteGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a generated site: bodies in several scripts, PHP values. */
final class GeneratedSite {
  private static final int BYTES = 8_000_000;
  private static final Pattern BODY =
      Pattern.compile("<content:encoded><!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile("<wp:meta_value><!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

  private final byte[] wxr;
  private final List<String> bodies;
  private final List<String> metas;

  GeneratedSite() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SiteGenerator.write(GeneratedSiteSize.ofBytes(BYTES), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    wxr = out.toByteArray();
    String text = out.toString(StandardCharsets.UTF_8);
    bodies = BODY.matcher(text).results().map(found -> found.group(1)).toList();
    metas = META.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The whole file. */
  byte[] wxr() {
    return wxr.clone();
  }

  /** Bodies in blocks. */
  List<String> blocks() {
    return bodies.stream().filter(body -> body.contains("<!-- wp:")).toList();
  }

  /** Bodies without blocks, some with shortcodes. */
  List<String> classic() {
    return bodies.stream().filter(body -> !body.isEmpty() && !body.contains("<!-- wp:")).toList();
  }

  /** Values of custom fields, some of them serialized. */
  List<String> metas() {
    return metas;
  }

  /** The size of texts as UTF-8. */
  static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }
}
