package dev.pressport.plugin.tutorlms;

import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.SiteIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the courses of a site with their lessons: classes/Utils.php of the plugin,
 * get_topics() and get_course_contents_by_topic().
 *
 * @param below the published topics and steps by the entry above them, in their order
 */
record Curricula(Map<Long, List<Place>> below) {
  private static final Set<String> STEPS =
      Set.of(
          TutorLms.LESSON,
          Quiz.NAME,
          TutorLms.ASSIGNMENT,
          "tutor_zoom_meeting",
          "tutor-google-meet");

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::order).thenComparingLong(Place::id);

  /** A topic or a step of one. */
  record Place(long id, String type, String title, long order) {}

  static Curricula of(SiteIndex index) {
    Map<Long, List<Place>> below = new HashMap<>();
    index.forEachEntry(
        entry -> {
          boolean isPart = entry.type().equals(TutorLms.TOPIC) || STEPS.contains(entry.type());
          if (isPart && entry.parentId() > 0 && entry.status().equals("publish")) {
            below
                .computeIfAbsent(entry.parentId(), id -> new ArrayList<>())
                .add(new Place(entry.id(), entry.type(), entry.title(), entry.menuOrder()));
          }
        });
    below.values().forEach(entries -> entries.sort(ORDER));
    return new Curricula(below);
  }

  /** Returns the topics of a course; null when there are none. */
  @Nullable List<Section> sections(long course) {
    List<Section> sections =
        below.getOrDefault(course, List.of()).stream()
            .filter(entry -> entry.type().equals(TutorLms.TOPIC))
            .map(topic -> new Section(topic.title(), null, steps(topic.id())))
            .toList();
    return sections.isEmpty() ? null : sections;
  }

  private List<Step> steps(long topic) {
    return below.getOrDefault(topic, List.of()).stream()
        .filter(entry -> STEPS.contains(entry.type()))
        .map(step -> new Step(step.id(), step.type(), null))
        .toList();
  }
}
