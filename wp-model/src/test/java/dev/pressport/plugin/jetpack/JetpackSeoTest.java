package dev.pressport.plugin.jetpack;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.seo.PrintedSite;
import org.junit.jupiter.api.Test;

class JetpackSeoTest {
  private static final String FILE = "jetpack/jetpack.php";

  private static PrintedSite site() {
    return PrintedSite.with(FILE).settings("jetpack_active_modules", "{'0':'seo-tools'}");
  }

  @Test
  void printsItsDefaultsAndLeavesTheRestToWordPress() {
    Seo seo = site().seo(post().body("<p>Some text.</p>"));
    assertThat(seo.title()).isEqualTo("Fast & loud – Rock & Roll");
    assertThat(seo.description()).isEqualTo("Some text.");
    assertThat(seo.canonical()).isEqualTo("https://a.example/fast/");
    assertThat(seo.robots()).containsExactly("max-image-preview:large");
    assertThat(site().seo(post()).description()).isEqualTo("Loud music");
  }

  @Test
  void printsWhatTheAuthorWrote() {
    Seo seo =
        site()
            .seo(
                post()
                    .body("Text.")
                    .meta("advanced_seo_description", "Own words")
                    .meta("jetpack_seo_html_title", "Own <title>")
                    .meta("jetpack_seo_noindex", "1"));
    assertThat(seo.title()).isEqualTo("Own <title>");
    assertThat(seo.description()).isEqualTo("Own words");
    assertThat(seo.noindex()).isTrue();
  }

  @Test
  void fillsTheFormatsOfTitles() {
    Seo seo =
        site()
            .settings(
                "advanced_seo_title_formats",
                "{'posts':[{'type':'token','value':'site_name'},{'type':'string','value':' | '},"
                    + "{'type':'token','value':'post_title'},{'type':'token','value':'x'}]}")
            .seo(post());
    assertThat(seo.title()).isEqualTo("Rock & Roll | Fast & loud");
  }

  @Test
  void isSilentWithoutItsModuleAndBesideAnotherPlugin() {
    Seo off = PrintedSite.with(FILE).seo(post().body("Text."));
    assertThat(off.description()).isNull();
    Seo beside =
        PrintedSite.with(FILE, "autodescription/autodescription.php")
            .settings("jetpack_active_modules", "{'0':'seo-tools'}")
            .seo(post().meta("jetpack_seo_html_title", "Own"));
    assertThat(beside.source()).isEqualTo("the-seo-framework");
  }
}
