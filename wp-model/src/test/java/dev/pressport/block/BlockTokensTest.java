package dev.pressport.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.block.BlockToken.Delimiter;
import dev.pressport.block.BlockToken.Html;
import dev.pressport.block.BlockToken.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTokensTest {

  @Test
  void tellsDelimitersFromHtml() {
    assertThat(BlockTokens.of("x<!-- wp:a {\"k\":{}} -->y<!-- /wp:a -->\n<!--\twp:b/c\f/-->"))
        .containsExactly(
            new Html(0, "x"),
            new Delimiter(1, "<!-- wp:a {\"k\":{}} -->", Kind.OPENER, "core/a", "{\"k\":{}} "),
            new Html(23, "y"),
            new Delimiter(24, "<!-- /wp:a -->", Kind.CLOSER, "core/a", null),
            new Html(38, "\n"),
            new Delimiter(39, "<!--\twp:b/c\f/-->", Kind.VOID, "b/c", null));
  }

  @Test
  void removesDelimitersAndNothingElse() {
    assertThat(
            BlockTokens.withoutDelimiters(
                "\n<!-- wp:a --><p>1</p><!--more--><!-- wp:b /-->\n<!-- /wp:a -->2"))
        .isEqualTo("\n<p>1</p><!--more-->\n2");
  }

  @Test
  void keepsHtmlOnceInMalformedContent() {
    assertThat(
            BlockTokens.withoutDelimiters(
                "1<!-- /wp:a -->2<!-- wp:b -->3<!-- wp:c -->4<!-- wp:d {} -->0<!-- /wp:e -->5"))
        .isEqualTo("123405");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void joinsToTheContent(long seed) {
    RandomContent random = new RandomContent(seed);
    for (int i = 0; i < 500; i++) {
      String content = random.next();
      assertThat(
              BlockTokens.of(content).stream()
                  .map(BlockToken::source)
                  .collect(Collectors.joining()))
          .as("seed %d, document %d", seed, i)
          .isEqualTo(content);
    }
  }
}
