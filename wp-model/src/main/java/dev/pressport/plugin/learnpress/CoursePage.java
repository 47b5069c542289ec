package dev.pressport.plugin.learnpress;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.render.Body;
import dev.pressport.render.Curriculum;
import dev.pressport.render.SinglePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of a course: what it costs and takes, and its lessons below the description. */
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
    List<String> facts = new ArrayList<>();
    add(facts, "Level", course.level());
    add(facts, "Duration", plural(course.duration()));
    add(facts, "Price", course.salePrice() == null ? course.price() : course.salePrice());
    String list =
        facts.isEmpty() ? "" : "<ul class=\"course-facts\">" + String.join("", facts) + "</ul>";
    return list + content + Curriculum.of(course, body);
  }

  /** Returns {@code 10 weeks} for {@code 10 week}. */
  private static @Nullable String plural(@Nullable String duration) {
    return duration == null
            || !duration.matches("\\d{1,6} [a-z]{1,20}")
            || duration.startsWith("1 ")
        ? duration
        : duration + "s";
  }

  private static void add(List<String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.add("<li>" + name + ": " + Html.escape(value) + "</li>");
    }
  }
}
