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

/** {@code lp_question}: a question of a quiz with its answers, which visitors do not see. */
final class Question extends PostType {
  Question() {
    super(
        "lp_question",
        "Questions",
        "a question of LearnPress; its answers are in a separate table",
        QuestionDetails.class,
        Set.of(Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("answers of questions");
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    List<AttachedRow> answers =
        AttachedRow.of(request.row(), LearnPress.ANSWERS, "order", "question_answer_id");
    return new QuestionDetails(
        LooseValue.of(metas, "_lp_type").filled(),
        LooseValue.of(metas, "_lp_mark").decimal(),
        LooseValue.of(metas, "_lp_hint").filled(),
        LooseValue.of(metas, "_lp_explanation").filled(),
        answers.isEmpty()
            ? null
            : answers.stream()
                .map(
                    answer ->
                        new Answer(answer.text("title"), "yes".equals(answer.text("is_true"))))
                .toList());
  }

  /**
   * The details that a question adds.
   *
   * @param kind such as {@code single_choice}
   * @param answers in their order; null when the source does not have them
   */
  public record QuestionDetails(
      @Nullable String kind,
      @Nullable Double mark,
      @Nullable String hint,
      @Nullable String explanation,
      @Nullable List<Answer> answers)
      implements Details {}

  /** A possible answer. */
  public record Answer(@Nullable String title, boolean correct) {}
}
