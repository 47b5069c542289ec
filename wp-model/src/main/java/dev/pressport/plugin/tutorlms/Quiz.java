package dev.pressport.plugin.tutorlms;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.Comparator;
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
    List<Map<String, Cell>> questions =
        inOrder(row.attached(TutorLms.QUESTIONS), "question_order", "question_id");
    List<Map<String, Cell>> answers =
        inOrder(row.attached(TutorLms.ANSWERS), "answer_order", "answer_id");
    return questions.isEmpty()
        ? null
        : questions.stream().map(question -> question(question, answers)).toList();
  }

  private static List<Map<String, Cell>> inOrder(
      List<Map<String, Cell>> rows, String order, String id) {
    return rows.stream()
        .sorted(
            Comparator.comparingLong((Map<String, Cell> row) -> number(row, order))
                .thenComparingLong(row -> number(row, id)))
        .toList();
  }

  private static TutorQuestion question(
      Map<String, Cell> question, List<Map<String, Cell>> answers) {
    long id = number(question, "question_id");
    return new TutorQuestion(
        Objects.requireNonNullElse(text(question, "question_title"), ""),
        text(question, "question_type"),
        text(question, "question_description"),
        text(question, "answer_explanation"),
        Cell.loose(question.get("question_mark")).decimal(),
        answers.stream()
            .filter(answer -> number(answer, "belongs_question_id") == id)
            .map(
                answer ->
                    new TutorAnswer(
                        text(answer, "answer_title"),
                        text(answer, "answer_two_gap_match"),
                        number(answer, "is_correct") == 1,
                        Cell.loose(answer.get("image_id")).id()))
            .toList());
  }

  private static @Nullable String text(Map<String, Cell> row, String column) {
    return Cell.loose(row.get(column)).filled();
  }

  private static long number(Map<String, Cell> row, String column) {
    return Objects.requireNonNullElse(Cell.loose(row.get(column)).integer(), 0L);
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
