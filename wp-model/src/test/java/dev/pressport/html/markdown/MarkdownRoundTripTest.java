package dev.pressport.html.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the Markdown of random pages again. */
class MarkdownRoundTripTest {
  private static final List<Extension> GITHUB =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(GITHUB).build();

  static LongStream seeds() {
    return RandomPage.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsTheSame(long seed) {
    String html = RandomPage.of(seed);
    String markdown = Markdown.of(html, MarkdownDialect.COMMONMARK);

    Reading again = Reading.of(RENDERER.render(PARSER.parse(markdown)));
    Reading first = Reading.of(html);
    assertThat(again.words()).as("words of%n%s%nas%n%s", html, markdown).isEqualTo(first.words());
    assertThat(again.characters())
        .as("marks of%n%s%nas%n%s", html, markdown)
        .isEqualTo(first.characters());
  }
}
