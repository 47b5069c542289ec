package dev.pressport.export.wxr;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The beginning and the end of an export file.
 *
 * @param changed the newest modification of its entries, as the date of the file
 */
record Frame(Site site, @Nullable LocalDateTime changed) {
  private static final String END = "</channel>\n</rss>\n";

  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is a WordPress eXtended RSS file, written by Pressport. -->
      <!-- To import it into a WordPress site: Tools > Import > WordPress > Run Importer. -->
      <rss version="2.0"
      \txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
      \txmlns:content="http://purl.org/rss/1.0/modules/content/"
      \txmlns:wfw="http://wellformedweb.org/CommentAPI/"
      \txmlns:dc="http://purl.org/dc/elements/1.1/"
      \txmlns:wp="http://wordpress.org/export/1.2/"
      >

      <channel>
      """;

  static Frame of(Site site, SiteIndex index, Predicate<EntryOutline> written) {
    Newest newest = new Newest();
    index.forEachEntry(
        entry -> {
          if (written.test(entry)) {
            newest.see(entry.date());
            newest.see(entry.modified());
          }
        });
    return new Frame(site, newest.date);
  }

  /** The newest date seen. */
  private static final class Newest {
    private @Nullable LocalDateTime date;

    void see(@Nullable String stored) {
      LocalDateTime other = WxrDates.read(stored);
      if (other != null && (date == null || other.isAfter(date))) {
        date = other;
      }
    }
  }

  void writeStart(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    XmlText xml = new XmlText(writer);
    xml.markup(START);
    element(xml, "title", site.title());
    element(xml, "link", site.home());
    element(xml, "description", site.tagline());
    element(
        xml,
        "pubDate",
        changed == null ? null : WxrDates.rfc822(changed.toInstant(ZoneOffset.UTC)));
    element(xml, "language", site.language());
    element(xml, "wp:wxr_version", "1.2");
    element(xml, "wp:base_site_url", site.home());
    element(xml, "wp:base_blog_url", site.home());
    element(xml, "generator", site.generator());
    xml.markup("\n");
    writer.flush();
  }

  private static void element(XmlText xml, String name, @Nullable String text) throws IOException {
    if (text != null) {
      xml.markup("\t<" + name + ">");
      xml.text(text);
      xml.markup("</" + name + ">\n");
    }
  }

  void writeEnd(OutputStream out) throws IOException {
    out.write(END.getBytes(StandardCharsets.UTF_8));
  }
}
