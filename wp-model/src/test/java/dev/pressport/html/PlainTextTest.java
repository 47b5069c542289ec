package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void separatesParagraphsByABlankLine() {
    assertThat(PlainText.of("<h2>One</h2>\n<p>two <b>three</b>\n four</p><div>five<br>six</div>"))
        .isEqualTo("One\n\ntwo three four\n\nfive\nsix\n");
  }

  @Test
  void marksItemsOfLists() {
    assertThat(
            PlainText.of(
                "<ul><li>a<ol start=3><li>b</li><li><p>c</p><p>d</p></li></ol></li><li></li></ul>"))
        .isEqualTo("- a\n  3. b\n  4. c\n     d\n");
  }

  @Test
  void separatesCellsByTabs() {
    assertThat(PlainText.of("<table><tr><th>a<th>b<tr><td>1<td>2</table>"))
        .isEqualTo("a\tb\n1\t2\n");
  }

  @Test
  void keepsTheLinesOfPreformattedText() {
    assertThat(PlainText.of("<pre>\n a\n\n  b</pre>")).isEqualTo(" a\n\n  b\n");
  }

  @Test
  void leavesOutWhatNobodyReads() {
    assertThat(
            PlainText.of(
                "<script>a</script><style>b</style><!-- c --><img alt=d><iframe>e</iframe>"
                    + "<video>f</video><template>g</template><noscript>h</noscript>"))
        .isEmpty();
  }

  @Test
  void standsDeepNesting() {
    String html = "<div><ul><li>w ".repeat(30_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(PlainText.of(html).chars().filter(c -> c == 'w').count()).isEqualTo(30_000));
  }
}
