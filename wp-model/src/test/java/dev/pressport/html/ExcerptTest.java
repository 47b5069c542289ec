package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void takesTheFirstWordsWithoutTagsAndShortcodes() {
    assertThat(
            Excerpt.of(
                "<h2>A</h2><p>b<b>c</b>d &amp; e&nbsp;f<br>g</p>[gallery ids=\"1\"]"
                    + "<script>x y</script><!-- z --> 1 < 2",
                100))
        .isEqualTo("A bcd & e f g 1 < 2");
    assertThat(Excerpt.of("one two three", 2)).isEqualTo("one two […]");
    assertThat(Excerpt.of("one two", 2)).isEqualTo("one two");
  }

  @Test
  void leavesOutTheBlocksThatWordPressLeavesOut() {
    String body =
        "<!-- wp:group --><div><!-- wp:paragraph --><p>In.</p><!-- /wp:paragraph --></div>"
            + "<!-- /wp:group --><!-- wp:acme/box --><p>Out.</p><!-- wp:paragraph --><p>Too.</p>"
            + "<!-- /wp:paragraph --><!-- /wp:acme/box --><!-- wp:list --><ul>"
            + "<!-- wp:list-item --><li>Item</li><!-- /wp:list-item --></ul><!-- /wp:list -->";
    assertThat(Excerpt.of(body, 100)).isEqualTo("In. Item");
    assertThat(Excerpt.firstWords(body, 100).text()).containsExactly("In.", "Out.", "Too.", "Item");
    assertThat(Excerpt.firstWords("<p>Classic</p>", 100).text()).isEmpty();
  }

  @Test
  void survivesBrokenMarkup() {
    assertThat(Excerpt.of("<p one <!-- wp:a", 9)).isEmpty();
    assertThat(Excerpt.of("<!-- /wp:a --> b <script> c", 9)).isEqualTo("b");
    assertThat(Excerpt.of("<".repeat(100_000), 9)).hasSizeLessThan(20_000);
  }
}
