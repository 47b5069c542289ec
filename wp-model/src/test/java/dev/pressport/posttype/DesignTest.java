package dev.pressport.posttype;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.posttype.FontFace.FontFaceDetails;
import dev.pressport.posttype.FontFamily.FontFamilyDetails;
import dev.pressport.posttype.GlobalStyles.GlobalStylesDetails;
import dev.pressport.posttype.Pattern.PatternDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesignTest {

  @Test
  void gathersTheFacesOfAFont() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("wp_font_family", 1)
                .named("Open Sans", "open-sans")
                .body("{\"fontFamily\":\"Open Sans\",\"preview\":\"\"}"),
            TestRow.entry("wp_font_face", 2)
                .column("post_parent", "1")
                .meta("_wp_font_face_file", "a.woff2")
                .meta("_wp_font_face_file", "b.woff2")
                .body("{\"fontStyle\":\"normal\",\"fontWeight\":400,\"src\":[\"/a\",\"/b\"]}"),
            TestRow.entry("wp_global_styles", 3)
                .in("wp_theme", "t")
                .body(
                    "{\"version\":3,\"settings\":{\"typography\":{\"fontFamilies\":"
                        + "{\"custom\":[{\"slug\":\"open-sans\"}]}}},\"styles\":{}}"));
    FontFamilyDetails family = site.details(1, FontFamilyDetails.class);
    Face face =
        new Face(
            2,
            "normal",
            "400",
            null,
            null,
            List.of("/a", "/b"),
            List.of("a.woff2", "b.woff2"),
            null);
    assertThat(family)
        .isEqualTo(new FontFamilyDetails("Open Sans", "Open Sans", null, true, List.of(face)));
    assertThat(site.details(2, FontFaceDetails.class).family())
        .isEqualTo(new FontFace.Family(1, "open-sans", "Open Sans"));
  }

  @Test
  void doesNotKnowWhetherAFontIsUsedWithoutDesignSettings() {
    MappedSite site = MappedSite.of(TestRow.entry("wp_font_family", 1).body("{}"));
    assertThat(site.details(1, FontFamilyDetails.class).active()).isNull();
  }

  @Test
  void takesDesignSettingsApart() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("wp_global_styles", 3)
                .in("wp_theme", "t")
                .body("{\"version\":3,\"settings\":{},\"styles\":{\"css\":\"a{}\"}}"));
    assertThat(site.details(3, GlobalStylesDetails.class))
        .isEqualTo(
            new GlobalStylesDetails("t", 3L, Map.of(), Map.of("css", Value.of("a{}")), "a{}"));
  }

  @Test
  void tellsOfDesignSettingsThatAreNoJson() {
    MappedSite site = MappedSite.of(TestRow.entry("wp_global_styles", 3).body("{\"version\":"));
    assertThat(site.details(3, GlobalStylesDetails.class).settings()).isNull();
    assertThat(site.problemsOf(3)).containsExactly("details-unread");
  }

  @Test
  void knowsWhatAPatternLeavesOpenAndWhoShowsIt() {
    String block =
        "<!-- wp:paragraph {\"metadata\":{\"name\":\"Lead\",\"bindings\":{\"__default\":"
            + "{\"source\":\"core/pattern-overrides\"}}}} --><p></p><!-- /wp:paragraph -->";
    MappedSite site =
        MappedSite.of(
            TestRow.entry("wp_block", 1)
                .in("wp_pattern_category", "callouts")
                .body("<!-- wp:group --><div>" + block + "</div><!-- /wp:group -->"),
            TestRow.entry("post", 2)
                .body("<!-- wp:block {\"ref\":1} /--><!-- wp:block {\"ref\":1} /-->"),
            TestRow.entry("page", 3)
                .body("<!-- wp:block {\"lock\":{\"move\":true},\"ref\":1} /-->"),
            TestRow.entry("page", 4).body("<!-- wp:block {\"ref\":11} /-->"));
    assertThat(site.details(1, PatternDetails.class))
        .isEqualTo(
            new PatternDetails("synced", List.of("callouts"), List.of("Lead"), List.of(2L, 3L)));
  }

  @Test
  void tellsTemplatesOfWordPressFromThoseOfTheSite() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("wp_template", 1).named("Single", "single").meta("origin", "theme"),
            TestRow.entry("wp_template", 2).named("Wide", "wide"),
            TestRow.entry("wp_template_part", 3)
                .named("Header", "header")
                .in("wp_theme", "t")
                .in("wp_template_part_area", "header"));
    TemplateDetails single = site.details(1, TemplateDetails.class);
    assertThat(single.isCustom()).isFalse();
    assertThat(single.basedOn()).isEqualTo("theme");
    assertThat(site.details(2, TemplateDetails.class).isCustom()).isTrue();
    TemplateDetails part = site.details(3, TemplateDetails.class);
    assertThat(part.theme()).isEqualTo("t");
    assertThat(part.area()).isEqualTo("header");
    assertThat(part.kind()).isEqualTo("part");
  }
}
