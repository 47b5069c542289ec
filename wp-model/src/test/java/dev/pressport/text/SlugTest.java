package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "caf%c3%a9, café",
    "CAF%C3%A9, CAFé",
    "%f0%9f%a7%ad, 🧭",
    "a-%e6%97%a5-b-%e6%9c%ac-c, a-日-b-本-c",
    "%e6%97%a5%ff, 日%ff",
    "%e6%97%a5%e6%97, 日%e6%97",
    "%2e%2e%2fup, ../up",
    "50%25-off, 50%-off",
  })
  void decodesPercentEncodedUtf8(String stored, String decoded) {
    assertThat(Slug.decode(stored)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "ünïcode",
        "100%-off",
        "%",
        "%e",
        "%zz",
        "%e6%97",
        "%c0%af",
        "%ed%a0%80",
        "%00nul",
        "%0a",
        "%7f",
        "%f5%80%80%80",
        "%-1",
        "%e६"
      })
  void leavesWhatIsNone(String stored) {
    assertThat(Slug.decode(stored)).isEqualTo(stored);
  }
}
