package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courses of Tutor LMS: lessons below topics below courses. */
class TutorLmsTest {
  private static final String RULES =
      "a:4:{s:12:\"training/?$\";s:27:\"index.php?post_type=courses\";"
          + "s:35:\"training/([^/]+)(?:/([0-9]+))?/?$\";"
          + "s:46:\"index.php?courses=$matches[1]&page=$matches[2]\";"
          + "s:33:\"lesson/([^/]+)(?:/([0-9]+))?/?$\";"
          + "s:49:\"index.php?tutor_quiz=$matches[1]&page=$matches[2]\";"
          + "s:18:\"category/(.+?)/?$\";s:35:\"index.php?category_name=$matches[1]\";}";

  @TempDir Path temp = Path.of("");

  private final PluginDump dump =
      new PluginDump("https://rope.example")
          .option(
              "tutor_option",
              "a:2:{s:21:\"course_permalink_base\";s:8:\"training\";s:9:\"pay_token\";s:6:\"s3cret\";}")
          .option("rewrite_rules", RULES)
          .table(
              "tutor_quiz_questions",
              "question_id quiz_id question_title question_description answer_explanation"
                  + " question_type question_mark question_settings question_order")
          .table(
              "tutor_quiz_question_answers",
              "answer_id belongs_question_id belongs_question_type answer_title is_correct image_id"
                  + " answer_two_gap_match answer_view_format answer_settings answer_order")
          .table("tutor_quiz_attempts", "attempt_id quiz_id user_id attempt_ip")
          .row("tutor_quiz_attempts", 1, 32, 1, "192.0.2.1");

  private void post(long id, String type, String slug, String title, long parent, int order) {
    dump.entry(id, type, slug, title, "Text of " + slug, parent, order);
  }

  private void course() {
    post(10, "courses", "sailing", "Sailing", 0, 0);
    post(20, "topics", "at-sea", "At <sea>", 10, 2);
    post(21, "topics", "ashore", "Ashore", 10, 1);
    post(31, "lesson", "knots", "Knots", 21, 2);
    post(30, "lesson", "ropes", "Ropes", 21, 1);
    post(32, "tutor_quiz", "test", "Test", 20, 1);
    post(33, "lesson", "lost", "Lost", 0, 1);
    dump.meta(10, "_tutor_course_price_type", "paid")
        .meta(10, "tutor_course_price", "49")
        .meta(10, "_course_duration", "a:2:{s:5:\"hours\";s:1:\"2\";s:7:\"minutes\";s:2:\"30\";}")
        .meta(10, "_tutor_course_level", "all_levels")
        .meta(10, "_tutor_course_benefits", "Tie knots\nSail & steer")
        .meta(
            30,
            "_video",
            "a:2:{s:6:\"source\";s:7:\"youtube\";s:14:\"source_youtube\";s:43:\"https://www.youtube.com/watch?v=aqz-KE-bpKQ\";}")
        .meta(
            32,
            "tutor_quiz_option",
            "a:2:{s:10:\"time_limit\";a:2:{s:10:\"time_value\";s:2:\"10\";s:9:\"time_type\";s:7:\"minutes\";}s:13:\"passing_grade\";s:2:\"80\";}")
        .row("tutor_quiz_questions", 5, 32, "Second", "", "", "true_false", "1.00", "", 2)
        .row("tutor_quiz_questions", 4, 32, "First", "Look", "Because", "matching", "2.50", "", 1)
        .row("tutor_quiz_question_answers", 8, 4, "matching", "Port", 0, 0, "left", "text", "", 2)
        .row("tutor_quiz_question_answers", 9, 4, "matching", "Bow", 1, 7, "", "text", "", 1);
  }

  private void comment(int id, String text, String type) {
    String date = "2024-06-01 12:00:00";
    dump.row(
        "comments", id, 10, "Ann", "", "", "", date, date, text, 0, "approved", "", type, 0, 1);
  }

  private Path export() throws IOException {
    return new MigrationRun(temp).export(dump.write(temp.resolve("site.sql"))).folder();
  }

  private static JsonNode line(Path folder, String type, int line) throws IOException {
    Path file = folder.resolve("entries/" + type + ".ndjson");
    return new ObjectMapper().readTree(Files.readAllLines(file).get(line));
  }

  @Test
  void haveTheirTopicsAndLessonsInOrder() throws IOException {
    course();

    JsonNode details = line(export(), "courses", 0).get("details");

    assertThat(details.toString())
        .isEqualTo(
            "{\"price\":\"49\",\"salePrice\":null,\"duration\":\"2 hours 30 minutes\","
                + "\"level\":\"all_levels\",\"sections\":[{\"title\":\"Ashore\",\"description\":null,"
                + "\"steps\":[{\"id\":30,\"type\":\"lesson\",\"partOf\":null},"
                + "{\"id\":31,\"type\":\"lesson\",\"partOf\":null}]},{\"title\":\"At <sea>\","
                + "\"description\":null,\"steps\":[{\"id\":32,\"type\":\"tutor_quiz\","
                + "\"partOf\":null}]}]}");
  }

  @Test
  void haveLessonsAtAddressesBelowThem() throws IOException {
    course();

    Path folder = export();

    assertThat(line(folder, "courses", 0).get("url").asText())
        .isEqualTo("https://rope.example/training/sailing/");
    assertThat(line(folder, "lesson", 0).get("url").asText())
        .isEqualTo("https://rope.example/training/sailing/lessons/ropes/");
    assertThat(line(folder, "lesson", 2).get("url").asText()).endsWith("/?post_type=lesson&p=33");
    assertThat(line(folder, "tutor_quiz", 0).get("url").asText())
        .isEqualTo("https://rope.example/training/sailing/quizzes/test/");
    assertThat(folder.resolve("site.json")).content().doesNotContain("s3cret");
  }

  @Test
  void haveQuizzesWithQuestions() throws IOException {
    course();

    Path folder = export();

    assertThat(line(folder, "tutor_quiz", 0).get("details").toString())
        .isEqualTo(
            "{\"timeLimit\":\"10 minutes\",\"passingGrade\":80.0,\"questions\":["
                + "{\"title\":\"First\",\"kind\":\"matching\",\"description\":\"Look\","
                + "\"explanation\":\"Because\",\"mark\":2.5,\"answers\":["
                + "{\"title\":\"Bow\",\"match\":null,\"correct\":true,\"imageId\":7},"
                + "{\"title\":\"Port\",\"match\":\"left\",\"correct\":false,\"imageId\":null}]},"
                + "{\"title\":\"Second\",\"kind\":\"true_false\",\"description\":null,"
                + "\"explanation\":null,\"mark\":1.0,\"answers\":[]}]}");
    assertThat(folder.resolve("_pressport/problems.ndjson"))
        .content()
        .contains("wp_tutor_quiz_attempts was not read");
  }

  @Test
  void keepWhatIsBetweenStudentsAndTeachers() throws IOException {
    course();
    dump.table(
        "comments",
        "comment_ID comment_post_ID comment_author comment_author_email comment_author_url"
            + " comment_author_IP comment_date comment_date_gmt comment_content comment_karma"
            + " comment_approved comment_agent comment_type comment_parent user_id");
    comment(1, "A fine course", "tutor_course_rating");
    comment(2, "May I ask", "tutor_q_and_a");
    comment(3, "f00", "course_completed");

    assertThat(export().resolve("comments.ndjson"))
        .content()
        .contains("A fine course")
        .doesNotContain("May I ask", "course_completed");
  }

  @Test
  void showTheirLessonsOnTheirPages() throws IOException {
    course();

    Path folder =
        new MigrationRun(temp)
            .to(Exporters.find("hugo").orElseThrow())
            .export(dump.write(temp.resolve("site.sql")))
            .folder();

    assertThat(folder.resolve("content/courses/sailing.md"))
        .content()
        .contains(
            "- Level: All Levels\n- Duration: 2 hours 30 minutes\n- Price: 49\n",
            "### What Will You Learn?\n\n- Tie knots\n- Sail & steer\n",
            "### Ashore\n\n1. [Ropes](/training/sailing/lessons/ropes/)\n"
                + "2. [Knots](/training/sailing/lessons/knots/)");
    assertThat(folder.resolve("content/lesson/ropes.md")).content().contains("aqz-KE-bpKQ");
  }
}
