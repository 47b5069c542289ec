package dev.pressport.plugin.learnpress;

import dev.pressport.model.CourseDetails;
import dev.pressport.render.Body;
import dev.pressport.render.Curriculum;
import dev.pressport.render.SinglePage;
import java.util.Set;

/** The page of a course: what it costs and takes, and its lessons below the description. */
final class CoursePage implements SinglePage {
  @Override
  public Set<String> types() {
    return Set.of(Course.NAME);
  }

  @Override
  public String page(String content, Body body) {
    return body.entry().details() instanceof CourseDetails course
        ? Curriculum.facts(CoursePrices.of(body.site()).shown(course), CourseLists.LEVELS)
            + content
            + Curriculum.of(course, body)
        : content;
  }
}
