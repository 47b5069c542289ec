package dev.pressport.plugin.tutorlms;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.row.AttachedRow;
import dev.pressport.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code tutor_quiz}: a quiz, whose questions are in tables. Visitors do not see these. */
final class Quiz extends PostType {
  static final String NAME = "tutor_quiz";

  Quiz() {
    super(
        NAME,
        "Quizzes (Tutor LMS)",
        "a quiz of Tutor LMS; its questions are in separate tables",
        TutorQuizDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("questions of quizzes");
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    LooseValue settings = LooseValue.of(metas, "tutor_quiz_option");
    return new TutorQuizDetails(
        timeLimit(settings.get("time_limit")),
        settings.get("passing_grade").decimal(),
        questions(request.row()));
  }

  private static @Nullable String timeLimit(LooseValue limit) {
    Long number = limit.get("time_value").integer();
    String unit = limit.get("time_type").filled();
    return number == null || number <= 0 || unit == null ? null : number + " " + unit;
  }

  private static @Nullable List<TutorQuestion> questions(Row row) {
    List<AttachedRow> questions =
        AttachedRow.of(row, TutorLms.QUESTIONS, "question_order", "question_id");
    Map<Long, List<AttachedRow>> answers =
        AttachedRow.by(
            "belongs_question_id",
            AttachedRow.of(row, TutorLms.ANSWERS, "answer_order", "answer_id"));
    return questions.isEmpty()
        ? null
        : questions.stream()
            .map(
                question ->
                    question(
                        question, answers.getOrDefault(question.number("question_id"), List.of())))
            .toList();
  }

  private static TutorQuestion question(AttachedRow question, List<AttachedRow> answers) {
    return new TutorQuestion(
        Objects.requireNonNullElse(question.value("question_title").filled(), ""),
        question.value("question_type").filled(),
        question.value("question_description").filled(),
        question.value("answer_explanation").filled(),
        question.value("question_mark").decimal(),
        answers.stream().map(Quiz::answer).toList());
  }

  private static TutorAnswer answer(AttachedRow answer) {
    return new TutorAnswer(
        answer.value("answer_title").filled(),
        answer.value("answer_two_gap_match").filled(),
        answer.number("is_correct") == 1,
        answer.value("image_id").id());
  }

  /**
   * The details that a quiz adds.
   *
   * @param timeLimit as stored, such as {@code 10 minutes}; null for none
   * @param passingGrade in percent
   * @param questions in their order; null when the source does not have them
   */
  public record TutorQuizDetails(
      @Nullable String timeLimit,
      @Nullable Double passingGrade,
      @Nullable List<TutorQuestion> questions)
      implements Details {}

  /**
   * A question.
   *
   * @param kind such as {@code single_choice}
   * @param explanation a text that is shown afterwards
   * @param mark the points for a right answer
   */
  public record TutorQuestion(
      String title,
      @Nullable String kind,
      @Nullable String description,
      @Nullable String explanation,
      @Nullable Double mark,
      List<TutorAnswer> answers) {
    public TutorQuestion {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A possible answer.
   *
   * @param match the other part of a pair, or the words for a gap; null for none
   */
  public record TutorAnswer(
      @Nullable String title, @Nullable String match, boolean correct, @Nullable Long imageId) {}
}
