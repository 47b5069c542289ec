package dev.pressport.plugin.learndash;

import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code sfwd-courses}: a course. Its steps are a tree of ids below their types in the meta {@code
 * ld_course_steps}; headings between lessons are in {@code course_sections}, as JSON.
 */
final class Course extends PostType {
  static final String NAME = "sfwd-courses";

  /** LearnDash has lessons, topics and quizzes. */
  private static final int DEEPEST = 4;

  Course() {
    super(
        NAME,
        "Courses (LearnDash)",
        "a course of LearnDash",
        CourseDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    LooseValue settings = LooseValue.of(metas, "_sfwd-courses");
    return new CourseDetails(
        settings.get("sfwd-courses_course_price").filled(), null, null, null, sections(metas));
  }

  private static @Nullable List<Section> sections(Metas metas) {
    LooseValue stored = LooseValue.of(metas, "ld_course_steps");
    LooseValue tree = stored.get("steps").get("h");
    if (!tree.isArray()) {
      tree = stored.get("h");
    }
    if (!tree.isArray()) {
      return null;
    }
    Map<Long, String> headings = headings(LooseValue.of(metas, "course_sections"));
    List<Section> sections = new ArrayList<>();
    String title = "";
    List<Step> steps = new ArrayList<>();
    long place = 0;
    for (Map.Entry<String, Value> type : tree.map().entrySet()) {
      for (Map.Entry<String, Value> step : LooseValue.of(type.getValue()).map().entrySet()) {
        String heading = headings.remove(place++);
        while (heading != null) {
          close(title, steps, sections);
          title = heading;
          heading = headings.remove(place++);
        }
        add(step, type.getKey(), null, 0, steps);
      }
    }
    close(title, steps, sections);
    return sections;
  }

  private static void close(String title, List<Step> steps, List<Section> sections) {
    if (!steps.isEmpty() || !title.isEmpty()) {
      sections.add(new Section(title, null, steps));
    }
    steps.clear();
  }

  private static void add(
      Map.Entry<String, Value> stored,
      String type,
      @Nullable Long partOf,
      int depth,
      List<Step> steps) {
    Long id = LooseValue.of(Value.of(stored.getKey())).id();
    if (id == null || depth > DEEPEST) {
      return;
    }
    steps.add(new Step(id, type, partOf));
    LooseValue.of(stored.getValue())
        .map()
        .forEach(
            (belowType, below) ->
                LooseValue.of(below)
                    .map()
                    .entrySet()
                    .forEach(step -> add(step, belowType, id, depth + 1, steps)));
  }

  /** Returns the titles of sections by their place among lessons and sections. */
  private static Map<Long, String> headings(LooseValue stored) {
    Map<Long, String> headings = new TreeMap<>();
    String json = stored.filled();
    LooseValue sections =
        json == null ? stored : PhpJson.decode(json).map(LooseValue::of).orElse(LooseValue.NONE);
    for (LooseValue section : sections.list()) {
      Long order = section.get("order").integer();
      String title = section.get("post_title").filled();
      if (order != null && title != null) {
        headings.put(order, title);
      }
    }
    return headings;
  }
}
