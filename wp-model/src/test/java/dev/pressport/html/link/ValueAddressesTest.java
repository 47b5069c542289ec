package dev.pressport.html.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://h/a.png|FILE:https://h/a.png",
        "https://h/a b.png|FILE:https://h/a b.png",
        "https://h/about/|LINK:https://h/about/",
        "https://h/a.html|LINK:https://h/a.html",
        "https://h.org|LINK:https://h.org",
        "//h/a.PDF?x=1#y|FILE://h/a.PDF?x=1#y",
        "/wp-content/uploads/a.png|FILE:/wp-content/uploads/a.png",
        "<p><a href=\"x\">y</a>|<p><a href=\"LINK:x\">y</a>",
        "[{\"h\":\"<img src=\\\"x\\\">\"}]|[{\"h\":\"\\u003cimg src=\\\"FILE:x\\\"\\u003e\"}]",
        "{\"h\":\"[\\\"https:\\\\/\\\\/h\\\"]\"}|{\"h\":\"[\\\"LINK:https:\\\\/\\\\/h\\\"]\"}",
        "[a href=\"x\"]<img src=x>|[a href=\"x\"]<img src=\"FILE:x\">"
      })
  void areChangedInStrings(String string, String changed) {
    assertThat(ValueAddresses.replace(string, (url, role) -> role + ":" + url)).isEqualTo(changed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1/2", "/about/", "see https://h/a.png", "a < b/c", "{/"})
  void areLeftWhereThereAreNone(String string) {
    assertThat(ValueAddresses.replace(string, (url, role) -> "N")).isSameAs(string);
  }

  @Test
  void areChangedAtAnyDepth() {
    Map<String, Value> link = new LinkedHashMap<>();
    link.put("title", Value.of("/about/"));
    link.put("url", Value.of("/about/"));
    link.put("id", Value.of(7));
    Value value = new Value.Array(List.of(new Value.Dict(link), Value.NULL));
    link.put("url", Value.of("N"));
    assertThat(ValueAddresses.replace(value, (url, role) -> "N"))
        .isEqualTo(new Value.Array(List.of(new Value.Dict(link), Value.NULL)));
  }

  @Test
  void returnTheSameInstanceWhenNothingChanges() {
    Value value =
        new Value.Dict(Map.of("a", new Value.Array(List.of(Value.of("https://h/a.png")))));
    assertThat(ValueAddresses.replace(value, (url, role) -> url)).isSameAs(value);
  }

  @Test
  void areChangedInRecords() {
    Seo.Card card = new Seo.Card("c", null, "https://h/b.png", "article");
    Seo seo = seo("https://h/", "https://h/a.png", card);
    Seo.Card changed = new Seo.Card("c", null, "FILE:https://h/b.png", "article");
    assertThat(ValueAddresses.replace(seo, (url, role) -> role + ":" + url))
        .isEqualTo(seo("LINK:https://h/", "FILE:https://h/a.png", changed));
    assertThat(ValueAddresses.replace(seo, (url, role) -> url)).isSameAs(seo);
  }

  private static Seo seo(String canonical, String image, Seo.Card card) {
    return new Seo("t", null, canonical, null, List.of(), image, card, null, null, "yoast");
  }
}
