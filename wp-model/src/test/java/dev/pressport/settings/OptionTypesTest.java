package dev.pressport.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTypesTest {

  /** The database has text, the REST API numbers and truth values. */
  @Test
  void areTheSameForEverySource() {
    SiteOptions ofDatabase =
        new SiteOptions(
            Map.of(
                "posts_per_page", Value.of("12"),
                "gmt_offset", Value.of("5.5"),
                "use_smilies", Value.of("1"),
                "page_comments", Value.of(""),
                "site_icon", Value.of("0"),
                "date_format", Value.of("j")));
    SiteOptions ofApi =
        new SiteOptions(
            Map.of(
                "posts_per_page",
                Value.of(12),
                "gmt_offset",
                new Value.Decimal(5.5),
                "use_smilies",
                Value.TRUE,
                "page_comments",
                Value.FALSE,
                "site_icon",
                Value.of(0),
                "date_format",
                Value.of("j")));

    assertThat(ofDatabase.typed()).isEqualTo(ofApi).isEqualTo(ofApi.typed());
  }

  @Test
  void inventNothing() {
    SiteOptions options =
        new SiteOptions(
            Map.of("posts_per_page", Value.of("ten"), "default_category", Value.of("")));

    assertThat(options.typed().values())
        .containsEntry("posts_per_page", Value.of("ten"))
        .containsEntry("default_category", Value.NULL);
  }

  @Test
  void keepThePagesOfFiles() {
    SiteOptions off = new SiteOptions(Map.of("wp_attachment_pages_enabled", Value.of("0"))).typed();

    assertThat(off.hasAttachmentPages()).isFalse();
    assertThat(off.knowsAttachmentPages()).isTrue();
    assertThat(new SiteOptions(Map.of()).hasAttachmentPages()).isTrue();
  }
}
