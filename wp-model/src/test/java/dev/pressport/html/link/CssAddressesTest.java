package dev.pressport.html.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a{b:url(x)}|a{b:url(Nx)}",
        "URL( \"x\" )|URL( \"Nx\" )",
        "url('x')|url('Nx')",
        "url('it\\'s')|url('Nit\\'s')",
        "url(a\\)b)|url(\"Na)b\")",
        "url(\\78 y)|url(Nxy)",
        "@import 'x';|@import 'Nx';",
        "@IMPORT/**/\"x\" screen;|@IMPORT/**/\"Nx\" screen;",
        "@import url(x)|@import url(Nx)",
        "url(x|url(Nx",
        "src:url(a) format('woff'),url(b)|src:url(Na) format('woff'),url(Nb)"
      })
  void areChangedAndNothingElse(String css, String changed) {
    assertThat(CssAddresses.replace(css, url -> "N" + url)).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* url(x) */",
        "content: 'url(x)'",
        "\"url(\\\"x\"",
        "my-url(x)",
        "curl(x)",
        "url (x)",
        "url()",
        "url(a b)",
        "url(a\"b)",
        "url(\"x\n\")",
        "@import x;",
        "@charset 'x';",
        "@import url; 'x'",
        "\\",
        "url(\\",
        "url('\\"
      })
  void areLeftWhereThereAreNone(String css) {
    assertThat(CssAddresses.replace(css, url -> "N")).isIn(css, css.replace("url(\\", "url(N"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a'b\"c", "a)b(", "a\\b", "a\nb", "</style>", "ü", "a,b"})
  void areWrittenSoThatTheyAreReadTheSame(String url) {
    for (String css : List.of("url(x)", "url('x')", "url(\"x\")", "@import \"x\"")) {
      List<String> read = new ArrayList<>();
      String changed = CssAddresses.replace(css, x -> url);
      CssAddresses.replace(
          changed,
          written -> {
            read.add(written);
            return written;
          });
      assertThat(read).as(changed).containsExactly(url);
      assertThat(changed).doesNotContain("</");
    }
  }

  @Test
  void leaveTheBytesWhenTheyStayTheSame() {
    Random random = new Random(7);
    String noise = "url(\"')\\/*@import ;\na0";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder css = new StringBuilder();
      for (int k = random.nextInt(20); k >= 0; k--) {
        css.append(random.nextInt(4) == 0 ? "url(" : noise.charAt(random.nextInt(noise.length())));
      }
      assertThat(CssAddresses.replace(css.toString(), url -> url)).isEqualTo(css.toString());
    }
  }

  @Test
  void areFoundInOnePassHoweverOddTheTextIs() {
    assertTimeoutPreemptively(
        ofSeconds(10),
        () -> {
          for (String part :
              List.of("url(", "url(\"", "url( ", "/*", "'", "\\", "@import", "url(\\")) {
            CssAddresses.replace(part.repeat(300_000), url -> "N");
          }
        });
  }
}
