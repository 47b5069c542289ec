package dev.pressport.html.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\" : \"https://h/x\", \"b\": 1.50 }|{\"a\" : \"https://n/y\", \"b\": 1.50 }",
        "{\"a\":\"https:\\/\\/h\\/x\"}|{\"a\":\"https:\\/\\/n\\/y\"}",
        "[\"//h/x\",[\"/a.png\"]]|[\"https://n/y\",[\"https://n/y\"]]",
        "{\"a\":\"https://h/?a=1\\u0026b\"}|{\"a\":\"https://n/y\"}",
      })
  void areChangedAndNothingElse(String json, String changed) {
    assertThat(JsonAddresses.replace(json, url -> "https://n/y")).isEqualTo(changed);
  }

  @Test
  void areEscapedAsBefore() {
    String changed = "https://n/ü?a&b<c";
    assertThat(JsonAddresses.replace("[\"https:\\/\\/h\\/?\\u0026\"]", url -> changed))
        .isEqualTo("[\"https:\\/\\/n\\/\\u00fc?a\\u0026b\\u003cc\"]");
    assertThat(JsonAddresses.replace("[\"https://h/ä\"]", url -> changed))
        .isEqualTo("[\"https://n/ü?a&b\\u003cc\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"https://h/x\":1}",
        "[\"see https://h/x\",\"https://\",\"/about/\",\"a.png\"]",
        "[\"https://h/x\"",
        "[\"https://h/x\"] [\"https://h/x\"]",
        "[gallery link=\"https://h/x\"]",
        "{% link \"https://h/x\" %}",
        "{\"a\":\"https://h/x\",}",
        ""
      })
  void areLeftWhereThereAreNone(String json) {
    assertThat(JsonAddresses.replace(json, url -> "N")).isEqualTo(json);
  }

  @Test
  void areFoundInLargeTexts() {
    String part = "{\"ä\\n\":\"https:\\/\\/h\\/x\",\"z\":\"" + "é\\u00e9".repeat(900) + "\"},";
    String json = "[" + part.repeat(500) + "0]";
    assertThat(JsonAddresses.replace(json, url -> url.replace("//h/", "//new/")))
        .isEqualTo(json.replace("/h\\/", "/new\\/"));
  }
}
