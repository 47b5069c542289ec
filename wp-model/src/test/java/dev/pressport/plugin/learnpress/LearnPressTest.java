package dev.pressport.plugin.learnpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.Value;
import dev.pressport.plugin.learnpress.Question.Answer;
import dev.pressport.plugin.learnpress.Question.QuestionDetails;
import dev.pressport.plugin.learnpress.Quiz.QuizDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class LearnPressTest {
  private static final TestRow COURSE =
      TestRow.entry("lp_course", 9)
          .named("Sailing", "sailing")
          .body("Learn to sail.")
          .column("link", "https://a.example/courses/sailing/")
          .meta("_lp_regular_price", "25")
          .meta("_lp_duration", "4 week")
          .attached(LearnPress.SECTIONS, section(2, 2, "At <sea>"))
          .attached(LearnPress.SECTIONS, section(1, 1, "Ashore"))
          .attached(LearnPress.ITEMS, item(2, 22, 1))
          .attached(LearnPress.ITEMS, item(1, 21, 2))
          .attached(LearnPress.ITEMS, item(1, 20, 1))
          .attached(LearnPress.ITEMS, item(1, 99, 3))
          .attached(LearnPress.ITEMS, "section_id", "oops", "item_id", "");

  private static String[] section(long id, int order, String name) {
    return new String[] {
      "section_id",
      Long.toString(id),
      "section_order",
      Integer.toString(order),
      "section_name",
      name
    };
  }

  private static String[] item(long section, long id, int order) {
    return new String[] {
      "section_id",
      Long.toString(section),
      "item_id",
      Long.toString(id),
      "item_order",
      Integer.toString(order),
      "item_type",
      "lp_lesson"
    };
  }

  private static TestRow lesson(long id, String title) {
    return TestRow.entry("lp_lesson", id)
        .named(title, "l" + id)
        .body("A lesson")
        .column("link", "https://a.example/lessons/l" + id + "/");
  }

  @Test
  void listsTheLessonsOfACourseInTheirOrder() {
    RenderedSite site =
        new RenderedSite()
            .row(COURSE)
            .row(lesson(20, "Knots"))
            .row(lesson(21, "Winds"))
            .row(lesson(22, "Tides").column("post_status", "draft"));
    assertThat(site.page(9))
        .containsSubsequence(
            "Duration: 4 weeks",
            "Price: 25.00",
            "Learn to sail.",
            "Ashore",
            "Knots",
            "Winds",
            "At ")
        .doesNotContain("Tides");
  }

  @Test
  void listsCoursesAndInstructors() {
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.author("ada", 3).column("display_name", "Ada <3"))
            .row(COURSE)
            .row(
                TestRow.entry("lp_course", 10)
                    .named("Knots", "knots")
                    .column("link", "https://a.example/courses/knots/")
                    .column("post_author", "ada")
                    .meta("_lp_featured", "yes")
                    .meta("_lp_level", "beginner"));
    assertThat(site.html("[learn_press_recent_courses]"))
        .contains(
            ">Sailing</a>",
            "4 weeks All levels",
            "<p>25.00</p>",
            ">Buy Now</a>",
            ">Knots</a>",
            "Lifetime Beginner",
            "<p>Free</p>",
            ">Enroll Now</a>");
    assertThat(site.html("[learn_press_featured_courses limit=1]"))
        .contains("Knots", "<p>Featured</p>")
        .doesNotContain("Sailing");
    assertThat(site.html("[learn_press_instructors]")).contains("Ada &lt;3", "1 Course<");
    assertThat(site.html("[learn_press_single_instructor instructor_id=3]"))
        .contains("Ada &lt;3</h2>", "1 Course", "Knots")
        .doesNotContain("Sailing");
    assertThat(site.html("[learn_press_single_instructor][learn_press_profile]")).isBlank();
    assertThat(site.problems())
        .containsExactlyInAnyOrder(
            "server-only the page of an instructor", "server-only the profile of a student");
  }

  @Test
  void showsACourseWithoutItsTables() {
    TestRow course = TestRow.entry("lp_course", 9).named("Sailing", "s").body("Learn to sail.");
    assertThat(new RenderedSite().row(course).page(9)).isEqualTo("<p>Learn to sail.</p>\n");
    CourseDetails details = MappedSite.of(course).details(9, CourseDetails.class);
    assertThat(details.sections()).isNull();
  }

  @Test
  void readsQuestionsAndAnswers() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("lp_quiz", 30)
                .meta("_lp_passing_grade", "80")
                .attached(LearnPress.QUESTIONS, "question_id", "32", "question_order", "2")
                .attached(LearnPress.QUESTIONS, "question_id", "31", "question_order", "1"),
            TestRow.entry("lp_question", 31)
                .meta("_lp_type", "single_choice")
                .attached(LearnPress.ANSWERS, "title", "Port", "is_true", "", "order", "2")
                .attached(LearnPress.ANSWERS, "title", "Left", "is_true", "yes", "order", "1"));
    assertThat(site.details(30, QuizDetails.class).questionIds()).containsExactly(31L, 32L);
    assertThat(site.details(31, QuestionDetails.class).answers())
        .containsExactly(new Answer("Left", true), new Answer("Port", false));
  }

  @Test
  void writesPricesAsTheSiteDoes() {
    RenderedSite site =
        new RenderedSite()
            .option("learnpress_version", Value.of("4.4.4"))
            .row(COURSE)
            .row(
                TestRow.entry("lp_course", 11)
                    .named("Winds", "winds")
                    .column("link", "https://a.example/courses/winds/")
                    .meta("_lp_regular_price", "1200")
                    .meta("_lp_sale_price", "999.5"));
    assertThat(site.html("[learn_press_recent_courses]"))
        .contains("<p>$25.00</p>", "<p><del>$1,200.00</del> $999.50</p>");
    site.option("learn_press_currency", Value.of("EUR"))
        .option("learn_press_currency_pos", Value.of("right_with_space"))
        .option("learn_press_number_of_decimals", Value.of("0"))
        .option("learnpress_version", Value.of("4.2.7.5"));
    assertThat(site.html("[learn_press_recent_courses]"))
        .contains("<p>25\u00a0€</p>", ">Read more</a>");
    assertThat(site.page(9)).contains("Price: 25\u00a0€");
  }
}
