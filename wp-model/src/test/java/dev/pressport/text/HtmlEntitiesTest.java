package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Rock &amp; Roll, Rock & Roll",
        "&lt;b&gt; &quot;x&quot; &#039;y&#039;, <b> \"x\" 'y'",
        "&eacute;&hellip;, é…",
        "&#8217;&#x2019;&#X2019;, ’’’",
        "&#128512;, 😀",
      })
  void decodesNamedAndNumberedEntities(String stored, String decoded) {
    assertThat(HtmlEntities.decode(stored)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @CsvSource({"&amp;amp;, &amp;", "&amp;lt;b&amp;gt;, &lt;b&gt;"})
  void decodesOnce(String stored, String decoded) {
    assertThat(HtmlEntities.decode(stored)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AT&T", "a & b", "&quay;", "&copy 2024", "&;", "&#;", "$1 \\ &x"})
  void leavesWhatIsNone(String text) {
    assertThat(HtmlEntities.decode(text)).isEqualTo(text);
  }
}
