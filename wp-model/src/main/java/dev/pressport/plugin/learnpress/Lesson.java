package dev.pressport.plugin.learnpress;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code lp_lesson}: a lesson of a course. */
final class Lesson extends PostType {
  static final String NAME = "lp_lesson";

  Lesson() {
    super(
        NAME,
        "Lessons",
        "a lesson of LearnPress",
        LessonDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    return new LessonDetails(
        LooseValue.of(metas, "_lp_duration").filled(),
        "yes".equals(LooseValue.of(metas, "_lp_preview").filled()));
  }

  /**
   * The details that a lesson adds.
   *
   * @param duration as stored, such as {@code 30 minute}
   * @param preview whether everyone may read it
   */
  public record LessonDetails(@Nullable String duration, boolean preview) implements Details {}
}
