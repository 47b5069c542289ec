package dev.pressport.plugin.sensei;

import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published lessons of a site by the courses that they name: includes/class-sensei-course.php,
 * course_lessons().
 */
record Lessons(Map<Long, List<EntryOutline>> ofCourses) {
  static final String ORDER = "_lesson_order";
  static final String MODULE_ORDER = "_module_order";

  private static final int MOST = 10_000;

  static Lessons of(SiteIndex index) {
    Map<Long, List<EntryOutline>> lessons = new HashMap<>();
    index.forEachEntry(
        entry -> {
          Long course =
              entry.type().equals(SenseiLms.LESSON) && entry.status().equals("publish")
                  ? index
                      .part(entry.id())
                      .map(part -> LooseValue.of(part.meta(), "_lesson_course").id())
                      .orElse(null)
                  : null;
          if (course != null) {
            lessons.computeIfAbsent(course, id -> new ArrayList<>()).add(entry);
          }
        });
    return new Lessons(lessons);
  }

  /** Returns how many lessons a course has. */
  int count(long course) {
    return ofCourses.getOrDefault(course, List.of()).size();
  }

  /** Returns the modules of a course with their lessons; null when there are no lessons. */
  @Nullable List<Section> sections(long course, Metas metas, SiteIndex index) {
    List<EntryOutline> lessons = new ArrayList<>(ofCourses.getOrDefault(course, List.of()));
    if (lessons.isEmpty()) {
      return null;
    }
    List<Long> order = ids(LooseValue.of(metas, ORDER));
    lessons.sort(
        Comparator.comparingInt((EntryOutline lesson) -> place(lesson.id(), order))
            .thenComparingLong(EntryOutline::id));
    Map<Long, List<Step>> modules = new LinkedHashMap<>();
    ids(LooseValue.of(metas, MODULE_ORDER)).forEach(id -> modules.put(id, new ArrayList<>()));
    List<Step> others = new ArrayList<>();
    for (EntryOutline lesson : lessons) {
      Long module = module(lesson, index);
      (module == null ? others : modules.computeIfAbsent(module, id -> new ArrayList<>()))
          .add(new Step(lesson.id(), SenseiLms.LESSON, null));
    }
    List<Section> sections = new ArrayList<>();
    modules.forEach(
        (id, steps) -> {
          TermOutline term = index.term(SenseiLms.MODULES, id).orElse(null);
          if (term != null && !steps.isEmpty()) {
            sections.add(new Section(term.name(), description(term), steps));
          }
        });
    if (!others.isEmpty()) {
      sections.add(new Section("", null, others));
    }
    return sections;
  }

  private static @Nullable String description(TermOutline term) {
    String text = term.description();
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Long module(EntryOutline lesson, SiteIndex index) {
    for (Term.Key key : lesson.terms()) {
      if (key.taxonomy().equals(SenseiLms.MODULES)) {
        return index.term(key).map(TermOutline::id).orElse(null);
      }
    }
    return null;
  }

  private static int place(long id, List<Long> order) {
    int place = order.indexOf(id);
    return place < 0 ? MOST : place;
  }

  /** The ids of a list, or of a text with commas between them. */
  private static List<Long> ids(LooseValue stored) {
    String text = stored.string();
    Stream<LooseValue> ids =
        text == null
            ? stored.list().stream()
            : Stream.of(text.split(",", MOST)).map(id -> LooseValue.of(Value.of(id.strip())));
    List<Long> found = new ArrayList<>();
    ids.limit(MOST)
        .map(LooseValue::id)
        .forEach(
            id -> {
              if (id != null) {
                found.add(id);
              }
            });
    return found;
  }
}
