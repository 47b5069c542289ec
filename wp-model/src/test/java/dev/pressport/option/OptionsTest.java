package dev.pressport.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Option<Boolean> SORTED = Option.flag("sorted", "whether it is sorted");
  private static final Option<Size> SIZE = Option.choice("size", Size.VERY_LARGE, "how large");
  private static final Option<Set<Size>> SIZES =
      Option.choices("sizes", EnumSet.of(Size.VERY_LARGE), "which sizes");
  private static final Option<Integer> DIGIT =
      Option.matching("digit", "\\d", "7", Integer::valueOf, "one digit");
  private static final Option<Optional<String>> NAME = Option.text("name", "its name");

  private enum Size {
    SMALL,
    VERY_LARGE
  }

  @Test
  void haveTheValueThatWasGiven() {
    Map<String, String> given =
        Map.of("sorted", "true", "size", "small", "digit", "3", "name", "n");
    Options options = new Options(given);

    assertThat(options.get(SORTED)).isTrue();
    assertThat(options.get(SIZE)).isEqualTo(Size.SMALL);
    assertThat(options.get(DIGIT)).isEqualTo(3);
    assertThat(options.get(NAME)).contains("n");
    assertThat(new Options(Map.of("sizes", "very-large,small")).get(SIZES))
        .containsExactly(Size.SMALL, Size.VERY_LARGE);
  }

  @Test
  void haveAFallbackForEachThatWasNotGiven() {
    assertThat(Options.NONE.get(SORTED)).isFalse();
    assertThat(Options.NONE.get(SIZE)).isEqualTo(Size.VERY_LARGE);
    assertThat(Options.NONE.get(SIZES)).containsExactly(Size.VERY_LARGE);
    assertThat(Options.NONE.get(DIGIT)).isEqualTo(7);
    assertThat(Options.NONE.get(NAME)).isEmpty();
  }

  @Test
  void areDescribedAsTheyAreTyped() {
    assertThat(SIZE.values()).containsExactly("small", "very-large");
    assertThat(SIZE.takes()).isEqualTo("small or very-large");
    assertThat(SIZE.fallback()).contains("very-large");
    assertThat(DIGIT.takes()).isEqualTo("one digit");
    assertThat(NAME.fallback()).isEmpty();
  }

  @Test
  void refuseWhatIsNoValue() {
    assertThat(SORTED.refused("yes")).containsExactly("yes");
    assertThat(SIZE.refused("small,very-large")).containsExactly("small,very-large");
    assertThat(SIZES.refused("small,tiny,,SMALL")).containsExactly("tiny", "", "SMALL");
    assertThat(DIGIT.refused("12")).containsExactly("12");
    assertThat(NAME.refused("")).isEmpty();
    assertThatThrownBy(() -> new Options(Map.of("size", "tiny")).get(SIZE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size=tiny");
  }

  @Test
  void takeATextOfAFormOrNone() {
    Option<Optional<String>> prefix = Option.text("prefix", "[a-z]+_", "what names begin with");

    assertThat(new Options(Map.of()).get(prefix)).isEmpty();
    assertThat(new Options(Map.of("prefix", "wp_")).get(prefix)).contains("wp_");
    assertThat(prefix.refused("wp_")).isEmpty();
    assertThat(prefix.refused("../wp_")).containsExactly("../wp_");
  }

  @Test
  void keepOnlyThoseThatAreKnown() {
    Options options = new Options(Map.of("digit", "3", "name", "n"));

    assertThat(options.only(List.of(DIGIT, SIZE)).given()).containsExactly(Map.entry("digit", "3"));
  }
}
