package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

  /** The vectors of the reference implementation: of the bytes 0, 1, 2… under the key 0 to 15. */
  @ParameterizedTest
  @CsvSource({
    "0, 310e0edd47db6f72",
    "2, 5a4fa9d909806c0d",
    "4, b7877127e09427cf",
    "6, cee3fe586e46c9cb",
    "8, 6224939a79f5f593"
  })
  void hashesAsTheReferenceDoes(int bytes, String expected) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes; i += 2) {
      text.append((char) (i | (i + 1) << 8));
    }

    long hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L).of(text.toString());

    assertThat(Long.reverseBytes(hash)).isEqualTo(Long.parseUnsignedLong(expected, 16));
  }

  @Test
  void dependsOnTheKey() {
    assertThat(new SipHash().of("a")).isNotEqualTo(new SipHash().of("a"));
  }
}
