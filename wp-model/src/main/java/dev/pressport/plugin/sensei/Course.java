package dev.pressport.plugin.sensei;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.Details;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;

/** {@code course}: a course; its lessons name it. */
final class Course extends PostType {
  static final String NAME = "course";

  Course() {
    super(
        NAME,
        "Courses (Sensei LMS)",
        "a course of Sensei LMS",
        CourseDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(Lessons.ORDER, Lessons.MODULE_ORDER));
  }

  @Override
  public Details details(DetailsRequest request) {
    Lessons lessons = request.values().get(Lessons.class, () -> Lessons.of(request.index()));
    return new CourseDetails(
        null,
        null,
        null,
        null,
        lessons.sections(request.entry().id(), request.entry().meta(), request.index()));
  }
}
