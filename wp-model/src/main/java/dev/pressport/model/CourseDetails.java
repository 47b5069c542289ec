package dev.pressport.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of a course, whichever plugin has it.
 *
 * @param price as stored; null for none
 * @param salePrice as stored; null for none
 * @param duration as stored, such as {@code 10 week}
 * @param level such as {@code beginner}
 * @param sections in their order; null when the source does not have them
 */
public record CourseDetails(
    @Nullable String price,
    @Nullable String salePrice,
    @Nullable String duration,
    @Nullable String level,
    @Nullable List<Section> sections)
    implements Details {

  /**
   * A part of a course.
   *
   * @param title empty for what belongs to no section
   * @param steps lessons and quizzes in their order
   */
  public record Section(String title, @Nullable String description, List<Step> steps) {
    public Section {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A lesson, a topic or a quiz.
   *
   * @param id of its entry
   * @param type of its entry
   * @param partOf the step of the same section that it belongs to; null for none
   */
  public record Step(long id, String type, @Nullable Long partOf) {}
}
