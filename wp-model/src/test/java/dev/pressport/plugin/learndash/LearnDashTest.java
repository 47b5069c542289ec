package dev.pressport.plugin.learndash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnDashTest {
  /** Lesson 20 with the topic 21 and its quiz 22, then lesson 23. */
  private static final String STEPS =
      "a:1:{s:5:\"steps\";a:1:{s:1:\"h\";a:1:{s:12:\"sfwd-lessons\";a:2:{i:20;a:1:{s:10:\"sfwd-topic\";"
          + "a:1:{i:21;a:1:{s:9:\"sfwd-quiz\";a:1:{i:22;a:0:{}}}}}i:23;a:0:{}}}}}";

  private static TestRow course() {
    return TestRow.entry("sfwd-courses", 9)
        .named("Sailing", "sailing")
        .body("Learn to sail.")
        .meta("ld_course_steps", STEPS)
        .meta(
            "course_sections",
            "[{\"order\":0,\"post_title\":\"Ashore\"},{\"order\":2,\"post_title\":\"At sea\"}]");
  }

  @Test
  void readsStepsAndSections() {
    CourseDetails details = MappedSite.of(course()).details(9, CourseDetails.class);
    assertThat(details.sections())
        .isEqualTo(
            List.of(
                new Section(
                    "Ashore",
                    null,
                    List.of(
                        new Step(20, "sfwd-lessons", null),
                        new Step(21, "sfwd-topic", 20L),
                        new Step(22, "sfwd-quiz", 21L))),
                new Section("At sea", null, List.of(new Step(23, "sfwd-lessons", null)))));
  }

  @Test
  void nestsTopicsAndQuizzesBelowTheirLessons() {
    RenderedSite site =
        new RenderedSite()
            .row(course())
            .entry("sfwd-lessons", 20, "x")
            .entry("sfwd-topic", 21, "x")
            .entry("sfwd-quiz", 22, "x")
            .entry("sfwd-lessons", 23, "x");
    assertThat(site.page(9))
        .contains(
            "<ol><li>Other 20<ol><li>Other 21<ol><li>Other 22</li></ol></li></ol></li></ol>",
            "<h3>At sea</h3><ol><li>Other 23</li></ol>");
  }

  @Test
  void survivesDamagedSteps() {
    TestRow course =
        TestRow.entry("sfwd-courses", 9)
            .meta("ld_course_steps", "a:1:{s:1:\"h\";a:1:{s:1:\"x\";s:1:\"y\";}}")
            .meta("course_sections", "[{");
    assertThat(MappedSite.of(course).details(9, CourseDetails.class).sections()).isEmpty();
  }
}
