package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class PathTableTest {
  private static final int MOST = 5000;

  private static void holds(LongSupplier ids, Random random) {
    PathTable table = new PathTable();
    Map<String, Long> expected = new HashMap<>();
    for (int i = 0; i < MOST; i++) {
      String path = "path/" + random.nextInt(MOST);
      long id = ids.getAsLong();
      Long before = expected.putIfAbsent(path, id);
      assertThat(table.add(path, id)).isEqualTo(before == null ? 0 : before);
    }
    for (int i = 0; i < MOST; i++) {
      String path = "path/" + i;
      assertThat(table.find(path)).isEqualTo(expected.getOrDefault(path, 0L));
    }
  }

  @Test
  void holdsIdsOfOne() {
    holds(() -> 1, new Random(1));
  }

  @Test
  void holdsNegativeIds() {
    Random random = new Random(2);
    holds(() -> random.nextInt() | 1, random);
  }

  @Test
  void holdsLargeIdsAmongSmallOnes() {
    Random random = new Random(3);
    holds(() -> random.nextInt(500) == 0 ? random.nextLong() | 1 : random.nextInt(9) - 10, random);
  }
}
