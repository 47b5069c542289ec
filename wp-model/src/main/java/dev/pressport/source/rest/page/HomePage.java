package dev.pressport.source.rest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The settings of a site that its home page shows. */
public record HomePage(
    @Nullable String title, @Nullable String tagline, @Nullable String language) {

  /** Reads a home page. */
  public static HomePage read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Document page = Jsoup.parse(in, null, "");
      String title = first(page, "meta[property=og:site_name]", ".site-title,.wp-block-site-title");
      Element html = page.selectFirst("html[lang]");
      return new HomePage(
          title == null ? filled(page.title()) : title,
          first(page, "meta[name=description]", ".site-description,.wp-block-site-tagline"),
          html == null ? null : filled(html.attr("lang")));
    }
  }

  private static @Nullable String first(Document page, String meta, String shown) {
    Element head = page.selectFirst(meta);
    String content = head == null ? null : filled(head.attr("content"));
    Element body = page.selectFirst(shown);
    return content != null || body == null ? content : filled(body.text());
  }

  private static @Nullable String filled(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
