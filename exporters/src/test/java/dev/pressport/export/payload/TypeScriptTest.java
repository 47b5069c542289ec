package dev.pressport.export.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeScriptTest {

  @Test
  void keepsTextsWithinTheirQuotes() {
    assertThat(TypeScript.quoted("it's \\ a\nb\u2028\u0000"))
        .isEqualTo("'it\\'s \\\\ a\\nb\\u2028\\u0000'");
  }

  @Test
  void escapesHalvesOfCharactersThatNoFileCanHold() {
    assertThat(TypeScript.quoted("\uD83D \uD83D\uDE00")).isEqualTo("'\\ud83d \uD83D\uDE00'");
  }

  @Test
  void putsWhatIsShortOnOneLine() {
    TypeScript code =
        new TypeScript.Properties()
            .put("name", "title")
            .put("odd-key", TypeScript.texts(List.of("a", "b")));

    assertThat(code.indented(0)).isEqualTo("{ name: 'title', 'odd-key': ['a', 'b'] }");
  }

  @Test
  void breaksWhatIsLong() {
    TypeScript code =
        new TypeScript.Properties()
            .put("list", TypeScript.texts(Collections.nCopies(3, "x".repeat(40))));

    assertThat(code.indented(0).lines())
        .hasSize(7)
        .allMatch(line -> line.length() <= 100)
        .startsWith("{", "  list: [")
        .endsWith("  ],", "}");
  }
}
