package dev.pressport.html.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;

class AddressFuzzTest {

  @FuzzTest
  @DictionaryFile(resourcePath = "address.dict")
  void leavesAllElseUnchanged(byte[] input) {
    String text = FuzzedText.of(input);
    assertThat(HtmlAddresses.replace(text, (url, role) -> url)).isEqualTo(text);
    assertThat(CssAddresses.replace(text, url -> url)).isEqualTo(text);
    assertThat(JsonAddresses.replace(text, url -> url)).isEqualTo(text);
    assertThat(ValueAddresses.replace(text, (url, role) -> url)).isEqualTo(text);
    HtmlAddresses.replace(text, (url, role) -> "https://n/" + url);
    CssAddresses.replace(text, url -> "https://n/" + url);
    ValueAddresses.replace(text, (url, role) -> "https://n/" + url);
  }
}
