package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;

class HtmlFuzzTest {

  @FuzzTest
  @DictionaryFile(resourcePath = "html.dict")
  void makesParagraphsOfAnyText(byte[] input) {
    String text = FuzzedText.of(input);
    check(text);
  }

  private static void read(String text) {
    Wpautop.apply(text);
    new Paragraphs(text);
    PlainText.of(text);
    Titles.of(text);
    Fragment.located(text);
  }

  private static void check(String text) {
    read(text);
    if (text.indexOf('<') < 0 && text.indexOf('[') < 0) {
      assertThat(letters(Wpautop.apply(text).replaceAll("</?p>|<br />", "")))
          .isEqualTo(letters(text));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
