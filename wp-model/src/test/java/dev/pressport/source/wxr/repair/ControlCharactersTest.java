package dev.pressport.source.wxr.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCharactersTest {

  @Test
  void restoresEveryCharacterThatItCarries() {
    for (int c = 0; c < ' '; c++) {
      assertThat(ControlCharacters.restore("a" + ControlCharacters.carry(c) + "b"))
          .isEqualTo("a" + (char) c + "b");
    }
    assertThat(
            ControlCharacters.restore(
                ControlCharacters.carry(0xFFFE) + ControlCharacters.carry(0xFFFF)))
        .isEqualTo("\uFFFE\uFFFF");
  }

  @Test
  void leavesOtherPrivateUseCharactersAlone() {
    String neighbours = Character.toString(0x10F6FF) + Character.toString(0x10F723);
    assertThat(ControlCharacters.restore(neighbours)).isEqualTo(neighbours);
  }

  @Test
  void returnsTheSameTextWhenItHasNothingToRestore() {
    String text = "Grüße \uD83D\uDE00";
    assertThat(ControlCharacters.restore(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void restoresEveryText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      StringBuilder carried = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        int c = random.nextBoolean() ? 0x10F6FF + random.nextInt(0x25) : random.nextInt(0x40);
        text.appendCodePoint(c);
        carried.append(travelling(c));
      }
      assertThat(ControlCharacters.restore(carried.toString()))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }

  private static String travelling(int c) {
    if (ControlCharacters.isReserved(c)) {
      return ControlCharacters.mark(c);
    }
    return ControlCharacters.isForbidden(c) || c == '\r'
        ? ControlCharacters.carry(c)
        : Character.toString(c);
  }
}
