package dev.pressport.plugin.easydigitaldownloads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadBlocksTest {
  private final RenderedSite site =
      new RenderedSite()
          .option(
              "edd_settings",
              new Value.Dict(Map.of("currency", Value.of("GBP"), "purchase_page", Value.of(9))))
          .row(
              TestRow.entry("download", 5)
                  .named("Song", "song")
                  .column("link", "https://a.example/downloads/song/")
                  .body("<p>One two.</p>")
                  .meta("edd_price", "7.50"))
          .row(
              TestRow.entry("download", 6)
                  .named("Album", "album")
                  .column("link", "https://a.example/downloads/album/")
                  .meta("_variable_pricing", "1")
                  .meta(
                      "edd_variable_prices",
                      "a:2:{i:1;a:2:{s:4:\"name\";s:3:\"One\";s:6:\"amount\";s:4:\"9.00\";}"
                          + "i:2;a:2:{s:4:\"name\";s:3:\"All\";s:6:\"amount\";s:5:\"49.00\";}}"));

  @Test
  void listsDownloads() {
    assertThat(site.html("<!-- wp:edd/downloads {\"columns\":2} /-->"))
        .contains(
            "<h3><a href=\"https://a.example/downloads/song/\">Song</a></h3><p>One two.</p>"
                + "<p>£7.50</p>",
            ">£7.50 – Purchase</a>",
            "<p>£9.00 – £49.00</p>",
            "<li>All – £49.00</li>")
        .doesNotContain("Checkout");
    assertThat(site.html("[downloads number=\"1\" buy_button=\"no\"]"))
        .contains("Album")
        .doesNotContain("Song", "Purchase");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void linksToOneDownloadAndNamesTheCheckout() {
    assertThat(site.html("[purchase_link id=\"5\" text=\"Take it\" price=\"0\"]"))
        .contains("<a href=\"https://a.example/downloads/song/\">Take it</a>");
    assertThat(site.html("<!-- wp:edd/checkout /-->")).isEmpty();
    assertThat(site.problems()).containsExactly("server-only the checkout");
    assertThat(site.html("[purchase_link id=\"77\"]")).doesNotContain("Purchase");
    assertThat(site.problems()).containsExactly("reference-not-found");
  }

  @Test
  void choosesAndOrdersAsShortcodesAsk() {
    site.row(TestRow.term("download_category", 31, "loops", "Loops"))
        .row(
            TestRow.entry("download", 7)
                .named("Loop", "loop")
                .column("link", "https://a.example/downloads/loop/")
                .body("<p>Round and round.</p>")
                .meta("edd_price", "0")
                .meta("_edd_button_behavior", "direct")
                .in("download_category", "loops"));

    assertThat(site.html("[edd_downloads orderby=\"price\" order=\"ASC\" full_content=\"yes\"]"))
        .containsSubsequence("Loop", "Round and round.", ">Free – Buy Now</a>", "Song")
        .doesNotContain("Album");
    assertThat(site.html("[downloads exclude_category=\"loops\" ids=\"5,7\"]"))
        .contains("Song")
        .doesNotContain("Loop", "Album");
    assertThat(site.html("[edd_price id=\"6\" price_id=\"2\"]"))
        .contains("£49.00")
        .doesNotContain("£9");
  }

  @Test
  void showsThePriceBelowTheContentOfADownload() {
    assertThat(site.page(5)).contains("<p>One two.</p>", "£7.50 – Purchase");
  }

  @Test
  void callsNothingFreeWhosePriceIsUnknown() {
    site.row(TestRow.entry("download", 8).named("Gift", "gift").body("<p>Take it.</p>"));

    assertThat(site.page(8)).contains("<p>Purchase</p>").doesNotContain("Free");
  }

  @Test
  void hidesInListsWhatTheirBlocksSay() {
    site.row(TestRow.entry("download", 8).named("Gift", "gift").meta("edd_price", "0.00"));
    assertThat(site.html("<!-- wp:edd/downloads {\"purchase_link\":false} /-->"))
        .contains("<p>Free</p>", "<p>£7.50</p>", "One two.")
        .doesNotContain("Purchase");
    assertThat(
            site.html(
                "<!-- wp:edd/downloads {\"price\":false,\"show_price\":false,\"content\":\"\"}"
                    + " /-->"))
        .contains("Song", ">Purchase</a>")
        .doesNotContain("7.50", "One two.");
  }

  @Test
  void listsTheTermsOfDownloads() {
    site.row(TestRow.term("download_category", 31, "loops", "Loops").column("description", "Round"))
        .row(TestRow.term("download_category", 32, "songs", "Songs"))
        .row(TestRow.term("download_category", 33, "empty", "Empty"));
    for (int id = 11; id < 14; id++) {
      site.row(
          TestRow.entry("download", id)
              .named("D" + id, "d" + id)
              .in("download_category", id == 11 ? "loops" : "songs"));
    }
    assertThat(site.html("<!-- wp:edd/terms /-->"))
        .containsSubsequence("Songs", "(2)", "Loops", "(1)", "Round")
        .doesNotContain("Empty");
    assertThat(site.html("<!-- wp:edd/terms {\"show_empty\":true,\"count\":false} /-->"))
        .contains("Empty")
        .doesNotContain("(2)");
  }
}
