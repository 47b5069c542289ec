package dev.pressport.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ProblemGroupsTest {
  private static final ProblemKind KIND = ProblemKind.lossy("unknown-shortcode", "{0}");

  private final ProblemGroups groups = new ProblemGroups();

  private void met(String subject, long times, long id) {
    ItemProblems problems = new ItemProblems(null, "post", id);
    problems.counted(KIND, subject, times, "x");
    problems.list().forEach(groups::add);
  }

  @Test
  void countsSubjectsApart() {
    met("[a]", 2, 1);
    met("[b]", 1, 1);
    met("[a]", 3, 2);

    assertThat(groups.groups())
        .extracting(
            ProblemGroups.Group::subject, ProblemGroups.Group::count, ProblemGroups.Group::times)
        .containsExactly(tuple("[a]", 2L, 5L), tuple("[b]", 1L, 1L));
  }

  @Test
  void doesNotGrowWithTheNumberOfSubjects() {
    for (int i = 0; i < 100_000; i++) {
      met("[a" + i + "]", 1, i);
    }

    assertThat(groups.groups()).hasSizeLessThan(3000);
    assertThat(groups.groups().stream().mapToLong(ProblemGroups.Group::times).sum())
        .isEqualTo(100_000);
  }
}
