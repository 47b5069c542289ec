package dev.pressport.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pressport.cli.command.RunEstimate.Stage;
import org.junit.jupiter.api.Test;

class RunEstimateTest {
  private final RunEstimate estimate = new RunEstimate();

  @Test
  void growsOverBothReadingsToOne() {
    double last = 0;
    for (Stage stage : new Stage[] {Stage.OUTLINE, Stage.WRITING}) {
      for (long part = 0; part <= 10; part++) {
        estimate.at(stage, part, 10, part * 100);
        assertThat(estimate.share()).isBetween(last, 1.0);
        last = estimate.share();
      }
    }
    assertThat(last).isEqualTo(1, within(1e-9));
  }

  @Test
  void isNoFurtherThanAFifthAfterTheFirstReading() {
    estimate.at(Stage.OUTLINE, 10, 10, 1_000);

    assertThat(estimate.share()).isEqualTo(0.2, within(1e-9));
  }

  @Test
  void countsTheLoadingOfADump() {
    estimate.at(Stage.LOADING, 10, 10, 0);
    double loaded = estimate.share();
    estimate.at(Stage.OUTLINE, 0, 10, 0);

    assertThat(loaded).isBetween(0.1, 0.2);
    assertThat(estimate.share()).isEqualTo(loaded);
  }

  @Test
  void expectsTheSecondReadingInTheTimeThatIsLeft() {
    estimate.at(Stage.OUTLINE, 0, 10, 0);
    estimate.at(Stage.OUTLINE, 5, 10, 10_000);

    assertThat(estimate.secondsLeft()).isEqualTo(10 + 4 * 20);
  }

  @Test
  void followsTheSpeedOfTheSecondReading() {
    estimate.at(Stage.OUTLINE, 10, 10, 10_000);
    estimate.at(Stage.WRITING, 0, 10, 10_000);
    estimate.at(Stage.WRITING, 5, 10, 20_000);

    assertThat(estimate.secondsLeft()).isEqualTo(10);
  }

  @Test
  void guessesNothingTooEarlyOrAtTheEnd() {
    estimate.at(Stage.WRITING, 0, 1000, 0);
    estimate.at(Stage.WRITING, 1, 1000, 500);
    assertThat(estimate.secondsLeft()).isNegative();
    estimate.at(Stage.WRITING, 1000, 1000, 9_000);
    assertThat(estimate.secondsLeft()).isNegative();
  }

  @Test
  void standsASourceOfUnknownSize() {
    estimate.at(Stage.OUTLINE, 5, 0, 0);

    assertThat(estimate.share()).isZero();
  }
}
