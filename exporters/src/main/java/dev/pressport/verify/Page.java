package dev.pressport.verify;

import dev.pressport.html.Fragment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An HTML page, parsed. */
final class Page {
  /** The most bytes of a page that are read. */
  static final int MOST_BYTES = 1 << 25;

  private static final int MAX_DEPTH = 500;

  private Page() {}

  /** Parses the page in a file. */
  static Document of(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // The parser loses track of elements that are nested too deep.
      String html = new String(bytes, StandardCharsets.UTF_8);
      Document document = Document.createShell("");
      document.body().appendChildren(Fragment.body(html).childNodesCopy());
      return document;
    }
  }

  /** The element with the main content of a page, without menus, headers and footers. */
  static Element main(Document page) {
    Element main = page.selectFirst("main, [role=main]");
    Element found = main == null ? page.selectFirst("article") : main;
    if (found != null) {
      return found;
    }
    Element body = page.body().clone();
    body.select("nav, header, footer").remove();
    return body;
  }
}
