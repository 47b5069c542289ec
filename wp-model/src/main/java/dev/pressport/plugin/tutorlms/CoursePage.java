package dev.pressport.plugin.tutorlms;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Curriculum;
import dev.pressport.render.SinglePage;
import java.util.Set;

/** The page of a course: templates/single/course of the plugin. */
final class CoursePage implements SinglePage {
  @Override
  public Set<String> types() {
    return Set.of(Course.NAME);
  }

  @Override
  public String page(String content, Body body) {
    if (!(body.entry().details() instanceof CourseDetails course)) {
      return content;
    }
    Metas metas = body.entry().meta();
    return Curriculum.facts(course, Course.LEVELS)
        + LessonPage.video(metas, body)
        + content
        + list("What Will You Learn?", metas, "_tutor_course_benefits")
        + Curriculum.of(course, body)
        + list("Material Includes", metas, "_tutor_course_material_includes")
        + list("Requirements", metas, "_tutor_course_requirements")
        + list("Audience", metas, "_tutor_course_target_audience");
  }

  /** Returns the lines of a meta as a list below a heading; empty for none. */
  private static String list(String title, Metas metas, String key) {
    String lines = LooseValue.of(metas, key).filled();
    return lines == null
        ? ""
        : Html.heading(3, title) + Html.list(lines.strip().lines().map(Html::escape));
  }
}
