package dev.pressport.plugin.sensei;

import static java.util.Map.entry;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Curriculum;
import dev.pressport.render.RenderProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The blocks of courses and lessons. */
final class CourseBlocks implements BlockFamily {
  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("sensei-lms/course-outline", (block, body) -> outline(body)),
        entry("sensei-lms/course-outline-module", (block, body) -> ""),
        entry("sensei-lms/course-outline-lesson", (block, body) -> ""),
        entry("sensei-lms/lesson-properties", (block, body) -> properties(body)),
        entry("sensei-lms/course-categories", (block, body) -> categories(body)),
        entry("sensei-lms/course-overview", (block, body) -> overview(body)),
        entry("sensei-lms/course-progress", (block, body) -> ""),
        entry("sensei-lms/button-contact-teacher", (block, body) -> ""),
        entry("sensei-lms/button-continue-course", (block, body) -> ""),
        entry("sensei-lms/button-view-results", (block, body) -> ""),
        entry("sensei-lms/button-learner-messages", (block, body) -> ""),
        entry("sensei-lms/lesson-actions", (block, body) -> ""),
        entry(
            "sensei-lms/learner-courses",
            (block, body) -> server("the courses of a student", body)),
        entry(
            "sensei-lms/course-results",
            (block, body) -> server("the results of a student", body)));
  }

  private static String server(String meaning, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, meaning);
    return "";
  }

  private static String outline(Body body) {
    Lessons lessons = body.once(Lessons.class, () -> Lessons.of(body.index()));
    CourseDetails course =
        new CourseDetails(
            null,
            null,
            null,
            null,
            lessons.sections(body.entry().id(), body.entry().meta(), body.index()));
    return Curriculum.sections(course, body);
  }

  private static String properties(Body body) {
    LooseValue length = LooseValue.of(body.entry().meta(), "_lesson_length");
    String complexity = LooseValue.of(body.entry().meta(), "_lesson_complexity").filled();
    List<String> facts = new ArrayList<>();
    Long minutes = length.id();
    if (minutes != null) {
      facts.add("Length: " + minutes + (minutes == 1 ? " minute" : " minutes"));
    }
    if (complexity != null) {
      String name =
          switch (complexity) {
            case "easy" -> "Easy";
            case "std" -> "Standard";
            case "hard" -> "Hard";
            default -> complexity;
          };
      facts.add("Complexity: " + Html.escape(name));
    }
    return Html.paragraph(String.join(" | ", facts));
  }

  /** The categories of the course that a list shows. */
  static String categories(Body body) {
    List<String> links = new ArrayList<>();
    for (Term.Key key : body.subject().terms()) {
      TermOutline term =
          key.taxonomy().equals(SenseiLms.CATEGORIES) ? body.index().term(key).orElse(null) : null;
      if (term != null) {
        links.add(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
      }
    }
    return Html.paragraph(String.join(" ", links));
  }

  private static String overview(Body body) {
    return Html.paragraph(Html.link(body.subject().url(), "Course Overview"));
  }
}
