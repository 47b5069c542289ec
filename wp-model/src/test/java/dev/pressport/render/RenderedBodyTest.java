package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

/** Bodies that a live site gives as its visitors see them. */
class RenderedBodyTest {
  private static final String FORM =
      """
      <p>Write to us.</p>
      <div class="wrap"><form action="/wp-json/wp/v2/pages?page=1#f1" method="post" aria-label="Contact form" data-token="12ab">
      <h3>Berths</h3><input type="hidden" name="_secret" value="77">
      <p><label for="n">Your name</label><input id="n" type="text" name="your-name" required></p>
      <noscript>Switch scripts on.</noscript>
      <p><label>Boat <select name="boat"><option>Sloop</option><option>Ketch</option></select></label></p>
      <input type="submit" value="Send it"></form></div>
      <p>Thank you.</p>
      """;

  private final RenderedSite site = new RenderedSite();

  private String shown(String rendered) {
    site.row(TestRow.entry("page", 7).named("Page", "page").column("rendered", rendered));
    return site.content(7);
  }

  @Test
  void showsTheFieldsOfAFormThatOnlyThePluginReceives() {
    assertThat(shown(FORM))
        .contains("<h3>Berths</h3>", "<li>Your name", "Sloop, Ketch", "Write to us.", "Thank you.")
        .doesNotContain("<form", "wp-json", "12ab", "_secret", "Switch scripts on");
    assertThat(site.problems()).containsExactly("form-as-note Berths");
  }

  @Test
  void makesAPlainFormWhereOneIsWanted() {
    site.forms(new FormStyle(true, "https://forms.example/1"));

    assertThat(shown(FORM))
        .contains("<form class=\"form\" method=\"post\" action=\"https://forms.example/1\">")
        .contains("name=\"your-name\" required", "Send it</button>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void leavesOutWhatNeedsAServerAndKeepsItsWords() {
    String html =
        shown(
            """
            <form role="search" method="get" action="/"><label>Search <input name="s"></label></form>
            <form class="cart" method="post"><p>In two colours</p>
            <input type="number" name="quantity"><button>Add to cart</button></form>
            <form method="post"><input name="log"><input type="password" name="pwd"></form>
            """);

    assertThat(html).contains("<p>In two colours</p>").doesNotContain("<form", "<input", "<button");
    assertThat(site.problems())
        .containsExactly(
            "server-only a search or a filter",
            "server-only a button of a plugin",
            "server-only a login");
  }

  @Test
  void keepsOtherHtmlAsTheSiteRenderedIt() {
    String html = "<p>Kelp &amp; <b>rope</b><br />\nmore</p>\n\n<!-- kept -->";

    assertThat(shown(html)).isEqualTo(html);
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void takesTheHtmlOfTheSiteWhereTheStoredTextLacksAPart() {
    site.row(
        TestRow.entry("page", 8)
            .named("Depths", "depths")
            .body("Before\n\n[depths id=3]\n\nAfter")
            .column(
                "rendered", "<p>Before</p>\n<table><tr><td>12 m</td></tr></table>\n<p>After</p>"));

    assertThat(site.content(8)).contains("<td>12 m</td>");
    assertThat(site.problems()).containsExactly("rendered-by-site");
  }

  @Test
  void rendersTheStoredTextWhereItIsWhole() {
    site.row(
        TestRow.entry("page", 8)
            .named("Depths", "depths")
            .body("Stored [gallery]")
            .column("rendered", "<div class=\"soup\">Stored</div>"));

    assertThat(site.content(8)).contains("<p>Stored").doesNotContain("soup");
    assertThat(site.problems()).doesNotContain("rendered-by-site");
  }

  @Test
  void keepsItsOwnHtmlWhereTheSiteDoesNotKnowAShortcodeEither() {
    site.row(
        TestRow.entry("page", 8)
            .named("Depths", "depths")
            .body("Before [depths unit=\"m\"]of the sound[/depths] after")
            .column("rendered", "<p>Before [depths unit=\"m\"]of the sound[/depths] after</p>"));

    assertThat(site.content(8)).doesNotContain("[depths");
    assertThat(site.problems()).containsExactly("unknown-shortcode [depths]");
  }

  @Test
  void takesTheHtmlOfTheSiteWhereItHasMoreWords() {
    site.row(
        TestRow.entry("page", 8)
            .named("Berths", "berths")
            .body("[gallery] The berths of the harbour:")
            .column("rendered", "<p>The berths of the harbour: 12 free, 3 taken until May</p>"));

    assertThat(site.content(8)).contains("12 free, 3 taken until May");
    assertThat(site.problems()).contains("rendered-by-site");
  }
}
