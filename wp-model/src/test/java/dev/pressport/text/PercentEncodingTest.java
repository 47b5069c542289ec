package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentEncodingTest {
  private static final PercentEncoding LOWER = PercentEncoding.lowerCase("-/");
  private static final PercentEncoding UPPER = PercentEncoding.upperCase("-/");

  @Test
  void keepsLettersDigitsAndTheCharactersThatAreNamed() {
    assertThat(LOWER.encode("/Az-09/")).isEqualTo("/Az-09/");
  }

  @Test
  void encodesOtherCharactersAsOctetsOfUtf8() {
    assertThat(LOWER.encode("ü 😀.")).isEqualTo("%c3%bc%20%f0%9f%98%80%2e");
    assertThat(UPPER.encode("ü 😀.")).isEqualTo("%C3%BC%20%F0%9F%98%80%2E");
  }

  @Test
  void encodesThePercentSignsOfADecodedText() {
    assertThat(LOWER.encode("100%25")).isEqualTo("100%2525");
  }

  @Test
  void keepsTheOctetsOfAnAddressAndEncodesItsOtherPercentSigns() {
    assertThat(UPPER.complete("/%c3%BC/100%/%2/%zz")).isEqualTo("/%c3%BC/100%25/%252/%25zz");
  }

  @Test
  void encodesHalfOfASurrogatePair() {
    assertThat(LOWER.encode("a\ud83d")).isEqualTo("a%3f");
  }
}
