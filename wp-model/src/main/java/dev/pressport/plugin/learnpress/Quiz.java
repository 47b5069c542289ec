package dev.pressport.plugin.learnpress;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.row.AttachedRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code lp_quiz}: a quiz of a course. */
final class Quiz extends PostType {
  Quiz() {
    super(
        "lp_quiz",
        "Quizzes",
        "a quiz of LearnPress; its questions are listed in a table",
        QuizDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("questions of quizzes");
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    List<AttachedRow> questions =
        AttachedRow.of(request.row(), LearnPress.QUESTIONS, "question_order", "question_id");
    return new QuizDetails(
        LooseValue.of(metas, "_lp_duration").filled(),
        LooseValue.of(metas, "_lp_passing_grade").decimal(),
        questions.isEmpty()
            ? null
            : questions.stream().map(question -> question.number("question_id")).toList());
  }

  /**
   * The details that a quiz adds.
   *
   * @param duration as stored, such as {@code 10 minute}
   * @param passingGrade in percent
   * @param questionIds in their order; null when the source does not have them
   */
  public record QuizDetails(
      @Nullable String duration, @Nullable Double passingGrade, @Nullable List<Long> questionIds)
      implements Details {}
}
