package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.NoDetails;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.CustomCss.CustomCssDetails;
import dev.pressport.posttype.CustomizeChangeset.CustomizeChangesetDetails;
import dev.pressport.posttype.CustomizeChangeset.Setting;
import dev.pressport.posttype.ExactmetricsNote.ExactmetricsNoteDetails;
import dev.pressport.posttype.OembedCache.OembedCacheDetails;
import dev.pressport.posttype.Revision.RevisionDetails;
import dev.pressport.posttype.UserRequest.UserRequestDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemTypesTest {

  @Test
  void tellsRevisionsFromAutosaves() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("page", 5),
            TestRow.entry("revision", 6).named("", "5-revision-v1").column("post_parent", "5"),
            TestRow.entry("revision", 7).named("", "9-autosave-v1").column("post_parent", "9"));
    assertThat(site.details(6, RevisionDetails.class))
        .isEqualTo(new RevisionDetails(new Revision.Of(5, "page"), "revision"));
    assertThat(site.details(7, RevisionDetails.class))
        .isEqualTo(new RevisionDetails(new Revision.Of(9, null), "autosave"));
  }

  @Test
  void takesTheThemeOffTheSettingsOfAChangeset() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("customize_changeset", 1)
                .named("", "uuid")
                .body(
                    "{\"quay::header_textcolor\":{\"value\":\"123\",\"type\":\"theme_mod\","
                        + "\"user_id\":1,\"date_modified_gmt\":\"2023-10-01 07:59:00\"},"
                        + "\"blogname\":{\"value\":[]}}"));
    assertThat(site.details(1, CustomizeChangesetDetails.class).settings())
        .containsExactly(
            new Setting(
                "header_textcolor",
                "quay",
                "theme_mod",
                Value.of("123"),
                1L,
                Instant.parse("2023-10-01T07:59:00Z")),
            new Setting("blogname", null, null, new Value.Array(List.of()), null, null));
  }

  @Test
  void tellsOfAChangesetThatIsNoJson() {
    MappedSite site = MappedSite.of(TestRow.entry("customize_changeset", 1).body("{'a':1}"));
    assertThat(site.details(1, CustomizeChangesetDetails.class).settings()).isNull();
    assertThat(site.problemsOf(1)).containsExactly("details-unread");
  }

  @Test
  void knowsAnEmbedThatFailed() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("oembed_cache", 1).named("", "k1").body("{{unknown}}"),
            TestRow.entry("oembed_cache", 2).named("", "k2").body("<b></b>"));
    assertThat(site.details(1, OembedCacheDetails.class))
        .isEqualTo(new OembedCacheDetails("k1", null, true));
    assertThat(site.details(2, OembedCacheDetails.class))
        .isEqualTo(new OembedCacheDetails("k2", Text.of("<b></b>"), false));
  }

  @Test
  void datesAPrivacyRequest() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("user_request", 1)
                .named("a@example.org", "remove_personal_data")
                .column("post_date_gmt", "2024-01-31 10:00:00")
                .column("post_password", "$generic$x")
                .meta("_wp_user_request_confirmed_timestamp", "1700000000")
                .body("{\"reason\":\"moved\"}"));
    assertThat(site.details(1, UserRequestDetails.class))
        .isEqualTo(
            new UserRequestDetails(
                "remove_personal_data",
                "a@example.org",
                null,
                Map.of("reason", Value.of("moved")),
                Instant.parse("2024-01-31T10:00:00Z"),
                Instant.ofEpochSecond(1_700_000_000),
                null));
  }

  @Test
  void namesTheThemeOfACustomStyleSheet() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("custom_css", 1)
                .named("quay", "quay")
                .column("post_content_filtered", "")
                .body("a{}"));
    assertThat(site.details(1, CustomCssDetails.class))
        .isEqualTo(new CustomCssDetails("quay", Text.of("a{}"), null, null));
  }

  @Test
  void colorsANoteAndFindsThePostThatCausedIt() {
    MappedSite site =
        MappedSite.of(
            TestRow.term("exactmetrics_note_category", 3, "news", "News")
                .meta("background_color", "#123456"),
            TestRow.entry("exactmetrics_note", 1)
                .named("Launch", "launch")
                .column("post_date", "2024-05-01 00:00:00")
                .in("exactmetrics_note_category", "news")
                .meta("important", "1")
                .meta("medias", "a:2:{i:0;i:75;i:1;s:2:\"74\";}"),
            TestRow.entry("post", 2).meta("_exactmetrics_sitenote_id", "1"));
    assertThat(site.details(1, ExactmetricsNoteDetails.class))
        .isEqualTo(
            new ExactmetricsNoteDetails(
                "Launch",
                "2024-05-01",
                true,
                new ExactmetricsNote.Category("news", "#123456"),
                List.of(75L, 74L),
                null,
                2L));
  }

  @Test
  void leavesUnknownTypesAlone() {
    MappedSite site = MappedSite.of(TestRow.entry("quay_poll", 1));
    assertThat(site.entry(1).details()).isEqualTo(NoDetails.INSTANCE);
  }
}
