package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import org.junit.jupiter.api.Test;

class HazardCoverageTest {

  @Test
  void everyHazardHasATest() {
    assertThat(HazardTest.ALL.stream().flatMap(HazardTest::tested).distinct())
        .containsExactlyInAnyOrderElementsOf(Fixtures.hazards());
  }
}
