package dev.pressport.seo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AutomaticExcerptTest {

  private static String of(String body) {
    return AutomaticExcerpt.of(body, Locale.ENGLISH);
  }

  private static String block(String name, String html) {
    return "<!-- wp:" + name + " -->" + html + "<!-- /wp:" + name + " -->";
  }

  @Test
  void takesTheWordsOfTextBlocksAndOfWhatColumnsHold() {
    String column =
        block("column", "<div>" + block("paragraph", "<p>Left \"side\"</p>") + "</div>");
    String body =
        block("heading", "<h2>Head</h2>")
            + block("columns", "<div>" + column + "</div>")
            + block("code", "<pre>x = 1</pre>")
            + block("cover", "<div>" + block("paragraph", "<p>Cover</p>") + "</div>")
            + block("table", "<table><tr><td>A</td><td>B</td></tr></table>")
            + block("maker/box", "<p>Box</p>")
            + block("quote", "<blockquote>" + block("paragraph", "<p>Said</p>") + "</blockquote>");
    assertThat(of(body)).isEqualTo("Head Left \u201cside\u201d A B Said");
  }

  @Test
  void endsBehindTheFirstWordsOfTheFirstPage() {
    assertThat(of("One\n\n[gallery ids=\"1\"] two<!--nextpage-->three")).isEqualTo("One two");
    assertThat(of("word ".repeat(60))).isEqualTo("word ".repeat(54) + "word [\u2026]");
  }
}
