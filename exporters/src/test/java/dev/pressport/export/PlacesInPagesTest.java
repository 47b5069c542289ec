package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of entries that visitors find on the page of another one. */
class PlacesInPagesTest {
  @TempDir Path temp = Path.of("");

  private static String item(
      long id, String type, String status, long parent, String path, String text) {
    return "<item><title>T</title><link>https://quay.example%s</link>".formatted(path)
        + "<content:encoded><![CDATA[%s]]></content:encoded>".formatted(text)
        + "<wp:post_id>%d</wp:post_id><wp:post_date>2020-06-04 10:00:00</wp:post_date>"
            .formatted(id)
        + "<wp:post_name>%d</wp:post_name><wp:status>%s</wp:status>".formatted(id, status)
        + "<wp:post_parent>%d</wp:post_parent><wp:post_type>%s</wp:post_type></item>"
            .formatted(parent, type);
  }

  private Path export(String target) throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"));
    String items =
        item(7, "reply", "publish", 5, "/forums/reply/7/", "Early.")
            + item(4, "forum", "publish", 0, "/forums/forum/talk/", "")
            + item(5, "topic", "closed", 4, "/forums/topic/5/", "What is <b>new</b>?")
            + item(6, "reply", "publish", 5, "/forums/reply/6/", "Nothing.")
            + item(8, "reply", "spam", 5, "/forums/reply/8/", "Buy.")
            + item(9, "reply", "publish", 10, "/forums/reply/9/", "Hidden.")
            + item(10, "topic", "pending", 4, "/forums/topic/10/", "Later.")
            + item(
                11,
                "post",
                "publish",
                0,
                "/news/",
                "<a href=\"https://quay.example/forums/reply/6/\">read</a>"
                    + "<a href=\"/?p=7\">first</a>");
    Path file =
        Files.writeString(
            temp.resolve("site.xml"),
            head.substring(0, head.indexOf("<item>")) + items + "</channel></rss>");
    return new MigrationRun(temp).to(Exporters.find(target).orElseThrow()).export(file).folder();
  }

  @Test
  void leadsFromOldAddressesOfRepliesToTheirTopics() throws IOException {
    Path site = export("hugo");

    assertThat(site.resolve("_pressport/redirects/redirects.csv"))
        .content()
        .contains(
            "/forums/reply/6/,/forums/topic/5/#post-6,301,",
            "/forums/reply/7/,/forums/topic/5/#post-7,301,",
            "/?p=6,/forums/topic/5/#post-6,301,id")
        .doesNotContain("reply/8", "reply/9", "\n/forums/topic/5/,");
    assertThat(site.resolve("content/topic/5.md")).content().contains("{#post-6}", "{#post-7}");
  }

  @Test
  void changesLinksToReplies() throws IOException {
    assertThat(export("hugo").resolve("content/posts/11.md"))
        .content()
        .contains("[read](/forums/topic/5/#post-6)", "[first](/forums/topic/5/#post-7)");
  }
}
