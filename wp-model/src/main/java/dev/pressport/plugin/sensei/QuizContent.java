package dev.pressport.plugin.sensei;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The questions of a quiz with the answers to choose from, in no order that tells the right one.
 */
final class QuizContent implements ContentFilter {
  private static final int MOST = 10_000;

  @Override
  public Set<String> types() {
    return Set.of("quiz");
  }

  @Override
  public String filter(String html, Body body) {
    StringBuilder questions = new StringBuilder();
    body.index().children(SenseiLms.QUESTION, 0).stream()
        .sorted()
        .limit(MOST)
        .flatMap(id -> body.index().part(id).stream())
        .filter(part -> PostTypes.isPublished(part.outline(), body.index()))
        .filter(part -> isOf(part, body.entry().id()))
        .forEach(part -> questions.append(question(part, body)));
    return questions.isEmpty() ? html : html + "<ol class=\"sensei-quiz\">" + questions + "</ol>";
  }

  private static boolean isOf(Part question, long quiz) {
    return question.meta().values().getOrDefault("_quiz_id", List.of()).stream()
        .map(value -> LooseValue.of(value).id())
        .anyMatch(id -> id != null && id == quiz);
  }

  private static String question(Part part, Body body) {
    String grade = LooseValue.of(part.meta(), "_question_grade").filled();
    String text = part.body();
    String description =
        text == null || !body.fits(text.length())
            ? ""
            : text.contains("<!-- wp:") ? body.rendered(text) : body.classic(text);
    return "<li>"
        + Html.heading(3, body.subject(part.outline()).titleHtml())
        + Html.paragraph(grade == null ? null : Html.escape(grade))
        + description
        + Html.list(choices(part).stream())
        + "</li>";
  }

  private static List<String> choices(Part part) {
    String kind = "";
    for (Term.Key term : part.outline().terms()) {
      kind = term.taxonomy().equals("question-type") ? term.slug() : kind;
    }
    if (kind.equals("boolean")) {
      return List.of("True", "False");
    }
    List<String> choices = new ArrayList<>();
    if (kind.equals("multiple-choice")) {
      for (String meta : List.of("_question_right_answer", "_question_wrong_answers")) {
        for (Value value : part.meta().values().getOrDefault(meta, List.of())) {
          LooseValue stored = LooseValue.of(value);
          String one = stored.string();
          (one == null ? stored.strings() : List.of(one))
              .forEach(answer -> choices.add(Html.stored(answer)));
        }
      }
      choices.sort(String.CASE_INSENSITIVE_ORDER);
    }
    return choices;
  }
}
