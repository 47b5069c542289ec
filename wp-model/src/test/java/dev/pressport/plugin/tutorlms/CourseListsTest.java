package dev.pressport.plugin.tutorlms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class CourseListsTest {
  private final RenderedSite site =
      new RenderedSite()
          .row(TestRow.term("course-category", 3, "boats", "Boats & more"))
          .row(
              course(5, "Sailing")
                  .in("course-category", "boats")
                  .meta(
                      "_course_duration",
                      "a:2:{s:5:\"hours\";s:2:\"12\";s:7:\"minutes\";s:2:\"30\";}"))
          .row(course(6, "Baking"))
          .row(course(7, "Hidden").column("post_status", "draft"));

  private static TestRow course(long id, String title) {
    return TestRow.entry("courses", id)
        .named(title, "c" + id)
        .column("post_date", "2024-01-0" + id + " 10:00:00")
        .column("link", "https://a.example/courses/c" + id + "/");
  }

  @Test
  void listsCoursesAsTheAttributesAskFor() {
    assertThat(site.html("[tutor_course]"))
        .containsSubsequence("Baking", "Sailing", "12h 30m", "In ", "Boats &amp; more", "Enroll")
        .doesNotContain("Hidden");
    assertThat(site.html("[tutor_course orderby=\"title\" order=\"ASC\" count=\"1\"]"))
        .contains("Baking")
        .doesNotContain("Sailing");
    assertThat(site.html("[tutor_course category=\"3\"]"))
        .contains("Sailing")
        .doesNotContain("Bak");
    assertThat(site.html("[tutor_course category=\"none\"]")).contains("No course found");
    assertThat(site.html("[tutor_course id=\"6\"]")).contains("Baking").doesNotContain("Sailing");
    assertThat(site.html("[tutor_course exclude_ids=\"6\"]")).doesNotContain("Baking");
  }

  @Test
  void leavesOutWhatNeedsAServer() {
    assertThat(site.html("[tutor_dashboard]")).isBlank();
    assertThat(site.problems()).containsExactly("server-only the dashboard of a student");
  }
}
