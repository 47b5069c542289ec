package dev.pressport.plugin.tutorlms;

import dev.pressport.permalink.NestedPermalink;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lessons and quizzes stand below their courses: classes/Rewrite_Rules.php of the plugin,
 * change_lesson_single_url().
 */
final class LessonPermalinks implements NestedPermalink {
  static final String OPTION = "tutor_option";
  static final String COURSES = "course_permalink_base";
  static final String LESSONS = "lesson_permalink_base";
  static final String QUIZZES = "quiz_permalink_base";
  static final String ASSIGNMENTS = "assignment_permalink_base";

  /** The setting of each type, and its default. */
  private static final Map<String, Map.Entry<String, String>> BASES =
      Map.of(
          TutorLms.LESSON, Map.entry(LESSONS, "lessons"),
          Quiz.NAME, Map.entry(QUIZZES, "quizzes"),
          TutorLms.ASSIGNMENT, Map.entry(ASSIGNMENTS, "assignments"));

  @Override
  public Set<String> types() {
    return BASES.keySet();
  }

  @Override
  public @Nullable String path(Post post, PermalinkLookup lookup, SiteOptions options)
      throws IOException {
    Post course = above(above(post, TutorLms.TOPIC, lookup), Course.NAME, lookup);
    Map.Entry<String, String> base = BASES.get(post.type());
    return course == null || base == null
        ? null
        : "%s/%s/%s/%s/"
            .formatted(
                base(options, COURSES, "courses"),
                course.name(),
                base(options, base.getKey(), base.getValue()),
                post.name());
  }

  private static @Nullable Post above(@Nullable Post post, String type, PermalinkLookup lookup)
      throws IOException {
    Post parent = post == null || post.parent() == 0 ? null : lookup.post(post.parent());
    return parent != null && parent.type().equals(type) ? parent : null;
  }

  private static String base(SiteOptions options, String name, String otherwise) {
    return Objects.requireNonNullElse(options.value(OPTION).get(name).filled(), otherwise);
  }
}
