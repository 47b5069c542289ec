package dev.pressport.source.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void countsByName() {
    Tally tally = new Tally();
    tally.add("b");
    tally.add("a");
    tally.add("b");

    assertThat(tally.counts().byName()).hasToString("{a=1, b=2}");
    assertThat(tally.counts().total()).isEqualTo(3);
    assertThat(tally.counts().of("c")).isZero();
  }

  @Test
  void keepsOnlySoManyNamesAndCountsTheRest() {
    Tally tally = new Tally();
    for (int i = 0; i < 2 * Tally.MOST_NAMES; i++) {
      tally.add("name" + i);
    }
    tally.add("name0");

    assertThat(tally.counts().byName()).hasSize(Tally.MOST_NAMES).containsEntry("name0", 2L);
    assertThat(tally.counts().unnamed()).isEqualTo(Tally.MOST_NAMES);
    assertThat(tally.counts().total()).isEqualTo(2L * Tally.MOST_NAMES + 1);
  }

  @Test
  void keepsNoNameThatIsTooLong() {
    Tally tally = new Tally();
    tally.add("x".repeat(Tally.LONGEST_NAME + 1));

    assertThat(tally.counts().byName()).isEmpty();
    assertThat(tally.counts().unnamed()).isEqualTo(1);
  }

  @Test
  void keepsOnlySoManyTypes() {
    TypeTally types = new TypeTally();
    for (int i = 0; i <= Tally.MOST_NAMES; i++) {
      types.add("type" + i, "publish");
    }
    types.add("type0", "draft");

    assertThat(types.counts()).hasSize(Tally.MOST_NAMES);
    assertThat(types.counts().get("type0"))
        .isNotNull()
        .extracting(Counts::byName)
        .hasToString("{draft=1, publish=1}");
  }
}
