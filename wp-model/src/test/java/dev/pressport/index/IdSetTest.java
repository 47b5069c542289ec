package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdSetTest {
  static Stream<Arguments> kinds() {
    Random random = new Random(7);
    return Stream.<LongSupplier>of(
            () -> random.nextInt(20_000),
            () -> random.nextInt(20_000) - 10_000,
            random::nextLong,
            () -> random.nextInt(20_000) * 640L,
            () -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE)
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void containsWhatWasAdded(LongSupplier ids) {
    IdSet set = new IdSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      long id = ids.getAsLong();
      assertThat(set.contains(id)).isEqualTo(expected.contains(id));
      if (i % 2 == 0) {
        set.add(id);
        expected.add(id);
      }
    }
    assertThat(expected).allMatch(set::contains);
    for (long id : Set.of(0L, -1L, 63L, 64L, 1L << 40)) {
      assertThat(set.contains(id)).isEqualTo(expected.contains(id));
    }
  }
}
