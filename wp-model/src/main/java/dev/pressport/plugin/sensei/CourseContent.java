package dev.pressport.plugin.sensei;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.Text;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.Curriculum;
import java.util.Set;

/** The lessons of a course whose body does not have the block that lists them. */
final class CourseContent implements ContentFilter {
  private static final String OUTLINE = "<!-- wp:sensei-lms/course-outline";

  @Override
  public Set<String> types() {
    return Set.of(Course.NAME);
  }

  @Override
  public String filter(String html, Body body) {
    Text stored = body.entry().content().raw();
    boolean listed = stored != null && stored.inline() && stored.string().contains(OUTLINE);
    return !listed && body.entry().details() instanceof CourseDetails course
        ? html + Curriculum.sections(course, body)
        : html;
  }
}
