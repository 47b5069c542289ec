package dev.pressport.plugin.sensei;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenseiLmsTest {
  private static final TestRow[] ROWS = {
    TestRow.term("module", 3, "soil", "Soil & sand").column("description", "What grows where."),
    TestRow.term("course-category", 4, "garden", "Garden"),
    TestRow.entry("course", 5)
        .named("Gardening", "gardening")
        .body("<!-- wp:sensei-lms/course-outline /-->")
        .column("link", "https://a.example/course/gardening/")
        .in("course-category", "garden")
        .meta("_lesson_order", "8,7,6")
        .meta("_module_order", "a:1:{i:0;s:1:\"3\";}"),
    lesson(6, "Loose"),
    lesson(7, "Compost").in("module", "soil").meta("_lesson_complexity", "std"),
    lesson(8, "Worms").in("module", "soil"),
    lesson(9, "Hidden").column("post_status", "draft")
  };

  private static TestRow lesson(long id, String title) {
    return TestRow.entry("lesson", id)
        .named(title, "l" + id)
        .body("<!-- wp:sensei-lms/lesson-properties /-->Read this.")
        .column("link", "https://a.example/lesson/l" + id + "/")
        .meta("_lesson_course", "5")
        .meta("_lesson_length", "10");
  }

  private static RenderedSite site() {
    RenderedSite site = new RenderedSite();
    for (TestRow row : ROWS) {
      site.row(row);
    }
    return site;
  }

  @Test
  void listsTheLessonsOfACourseByItsModules() {
    CourseDetails details = MappedSite.of(ROWS).details(5, CourseDetails.class);
    assertThat(details.sections())
        .containsExactly(
            new Section(
                "Soil & sand",
                "What grows where.",
                List.of(new Step(8, "lesson", null), new Step(7, "lesson", null))),
            new Section("", null, List.of(new Step(6, "lesson", null))));
    assertThat(site().content(5))
        .containsSubsequence("Soil &amp; sand", "What grows where.", "/l8/", "/l7/", "/l6/")
        .doesNotContain("Hidden");
  }

  @Test
  void listsThemBelowABodyWithoutTheirBlock() {
    RenderedSite site =
        site()
            .row(TestRow.entry("course", 15).named("Plain", "plain").body("<p>Text</p>"))
            .row(
                TestRow.entry("lesson", 16).named("Only one", "only").meta("_lesson_course", "15"));
    assertThat(site.content(15)).containsSubsequence("Text", "Only one");
  }

  @Test
  void showsWhatALessonTakes() {
    assertThat(site().content(7)).contains("Length: 10 minutes | Complexity: Standard");
  }

  @Test
  void showsTheQuestionsOfAQuizWithoutTheRightAnswers() {
    RenderedSite site =
        site()
            .row(TestRow.term("question-type", 20, "multiple-choice", "multiple-choice"))
            .row(TestRow.entry("quiz", 21).named("Test", "test").body("Go."))
            .row(
                TestRow.entry("question", 22)
                    .named("What rots?", "rots")
                    .body("Choose.")
                    .in("question-type", "multiple-choice")
                    .meta("_quiz_id", "21")
                    .meta("_question_right_answer", "a:1:{i:0;s:5:\"Leaf!\";}")
                    .meta("_question_wrong_answers", "a:1:{i:0;s:5:\"Glass\";}"))
            .row(TestRow.entry("question", 23).named("Other", "o").meta("_quiz_id", "99"));
    assertThat(site.content(21))
        .containsSubsequence("What rots?", "Choose.", "<li>Glass</li><li>Leaf!</li>")
        .doesNotContain("Other");
  }

  @Test
  void listsCourses() {
    assertThat(site().html("[sensei_courses]"))
        .contains("Gardening", "3 Lessons", "Garden")
        .doesNotContain("Hidden");
  }
}
