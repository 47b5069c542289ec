package dev.pressport.plugin.tutorlms;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of courses: classes/Shortcode.php. Other shortcodes of Tutor LMS need its server. */
final class CourseLists implements ShortcodeFamily {
  static final ListedMetas METAS = new ListedMetas(Course.NAME, Set.of("_course_duration"));

  private static final String CATEGORIES = "course-category";
  private static final int USUAL = 12;
  private static final int MOST = 1000;

  /** What works on a running site alone, by the shortcodes that do it. */
  private static final Map<String, String> SERVER =
      Map.of(
          "tutor_dashboard", "the dashboard of a student",
          "tutor_student_registration_form", "the registration",
          "tutor_instructor_registration_form", "the registration",
          "tutor_instructor_list", "the list of instructors",
          "tutor_login", "the login",
          "tutor_cart", "the cart",
          "tutor_checkout", "the checkout");

  @Override
  public List<FamilyShortcode> shortcodes() {
    List<FamilyShortcode> shortcodes = new ArrayList<>();
    shortcodes.add(new FamilyShortcode(Set.of("tutor_course"), true, CourseLists::courses));
    SERVER.forEach(
        (name, meaning) ->
            shortcodes.add(
                new FamilyShortcode(
                    Set.of(name),
                    true,
                    (attributes, content, body) -> {
                      body.counted(RenderProblem.SERVER_ONLY, meaning);
                      return "";
                    })));
    return shortcodes;
  }

  private static String courses(ShortcodeAttributes attributes, String content, Body body) {
    Set<Long> only = ids(attributes.get("id", ""));
    List<Set<Term.Key>> terms = categories(attributes.get("category", ""), body);
    String count = attributes.get("count", "");
    int most = count.matches("[1-9]\\d{0,2}") ? Integer.parseInt(count) : USUAL;
    List<CurrentEntry> courses =
        new Selection(
                Course.NAME,
                MOST,
                0,
                attributes.get("orderby", "ID").equalsIgnoreCase("title") ? "title" : "date",
                attributes.get("order", "DESC").equalsIgnoreCase("ASC"),
                terms,
                ids(attributes.get("exclude_ids", "")))
            .from(body).stream()
                .filter(course -> only.isEmpty() || only.contains(course.id()))
                .limit(most)
                .toList();
    return courses.isEmpty()
        ? "<p>No course found</p>"
        : EntryCard.list("tutor-course-list", courses, body, CourseLists::add);
  }

  private static Set<Long> ids(String list) {
    Set<Long> ids = new HashSet<>();
    Stream.of(list.split(",", MOST))
        .map(String::strip)
        .map(IdText::parse)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }

  /** Returns the categories that ids or names mean; empty for all. */
  private static List<Set<Term.Key>> categories(String named, Body body) {
    if (named.isBlank()) {
      return List.of();
    }
    List<String> wanted = Stream.of(named.split(",", MOST)).map(String::strip).toList();
    Set<Term.Key> keys = new HashSet<>();
    for (Term.Key key : body.terms(CATEGORIES)) {
      TermOutline term = body.index().term(key).orElse(null);
      if (term != null
          && (wanted.contains(String.valueOf(term.id())) || wanted.contains(term.name()))) {
        keys.add(key);
      }
    }
    return List.of(keys);
  }

  private static void add(EntryCard card) {
    card.picture().title(3);
    LooseValue duration =
        LooseValue.of(card.body().teaser(card.entry()).meta(), "_course_duration");
    card.line(brief(duration));
    String author = card.body().author(true);
    String categories = card.terms(Set.of(CATEGORIES), ", ");
    card.line(
        Html.spaced(
            author.isEmpty() ? "" : "By " + author,
            categories.isEmpty() ? "" : "In " + categories));
    card.more("Enroll Course");
  }

  /** Returns {@code 12h 30m}. */
  private static String brief(LooseValue duration) {
    List<String> parts = new ArrayList<>();
    for (String unit : List.of("hours", "minutes", "seconds")) {
      Long number = duration.get(unit).integer();
      if (number != null && number > 0) {
        parts.add(number + unit.substring(0, 1));
      }
    }
    return String.join(" ", parts);
  }
}
