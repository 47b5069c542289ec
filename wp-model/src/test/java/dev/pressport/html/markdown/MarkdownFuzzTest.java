package dev.pressport.html.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.html.Fragment;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

class MarkdownFuzzTest {
  private static final MarkdownDialect ALL =
      new MarkdownDialect(Set.of(MarkdownDialect.Feature.values()), List.of());

  private static final String SCRIPT = "(?is)(java|vb)script:.*";

  private static final String ELSEWHERE =
      "script, style, template, noscript, title, datalist, noframes, noembed, iframe, video, audio,"
          + " object, embed, applet, canvas, svg, math, map, select, textarea, frameset";

  @FuzzTest
  @DictionaryFile(resourcePath = "markdown.dict")
  void readsTheSame(byte[] input) {
    String text = new String(input, UTF_8);
    check(text);
    Markdown.of(text, ALL);
  }

  private static void check(String html) {
    String markdown = Markdown.of(html, MarkdownDialect.COMMONMARK);
    Element again = Fragment.body(MarkdownHtml.of(markdown));
    assertThat(again.select("script, style")).as(markdown).isEmpty();
    assertThat(again.select("a[href]"))
        .as(markdown)
        .noneMatch(link -> link.attr("href").replaceAll("[\\s\\p{Cntrl}]", "").matches(SCRIPT));
    assertThat(letters(again)).as(markdown).isEqualTo(letters(Fragment.body(html)));
  }

  /** The letters and digits to be read, but for those in players, forms and drawings. */
  private static String letters(Element body) {
    body.select(ELSEWHERE).remove();
    return body.wholeText().replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
