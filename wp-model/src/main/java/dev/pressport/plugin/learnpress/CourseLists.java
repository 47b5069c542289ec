package dev.pressport.plugin.learnpress;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Curriculum;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lists of courses and instructors; the rest of LearnPress's shortcodes needs its server. */
final class CourseLists implements ShortcodeFamily {
  private static final String FEATURED = "_lp_featured";

  static final ListedMetas METAS =
      new ListedMetas(
          Course.NAME,
          Set.of(
              "_lp_duration",
              "_lp_level",
              "_lp_price",
              "_lp_regular_price",
              "_lp_sale_price",
              FEATURED));

  /** The names of the levels. */
  static final Map<String, String> LEVELS =
      Map.of(
          "all", "All levels",
          "beginner", "Beginner",
          "intermediate", "Intermediate",
          "expert", "Expert");

  private static final String PREFIX = "learn_press_";

  /** LearnPress's own number of courses of a list, and of a page of courses. */
  private static final int USUAL = 5;

  private static final int MOST = 1000;
  private static final int WORDS = 25;

  /** What works on a running site alone, by the shortcodes that do it. */
  private static final Map<String, String> SERVER =
      Map.of(
          "profile", "the profile of a student",
          "checkout", "the checkout",
          "confirm_order", "the confirmation of an order",
          "login_form", "the login",
          "register_form", "the registration",
          "become_teacher_form", "the form to become a teacher",
          "filter_course", "the filter of courses",
          "button_course", "the button to take a course",
          "button_enroll", "the button to take a course",
          "button_purchase", "the button to take a course");

  @Override
  public List<FamilyShortcode> shortcodes() {
    List<FamilyShortcode> shortcodes = new ArrayList<>();
    for (String list : List.of("courses", "recent_courses", "popular_courses")) {
      shortcodes.add(shortcode(list, (attributes, content, body) -> newest(attributes, body)));
    }
    shortcodes.add(
        shortcode("featured_courses", (attributes, content, body) -> featured(attributes, body)));
    shortcodes.add(shortcode("instructors", (attributes, content, body) -> instructors(body)));
    shortcodes.add(
        shortcode("single_instructor", (attributes, content, body) -> one(attributes, body)));
    SERVER.forEach(
        (name, meaning) ->
            shortcodes.add(
                shortcode(
                    name,
                    (attributes, content, body) -> {
                      body.counted(RenderProblem.SERVER_ONLY, meaning);
                      return "";
                    })));
    return shortcodes;
  }

  private static FamilyShortcode shortcode(String name, ShortcodeHtml html) {
    return new FamilyShortcode(Set.of(PREFIX + name), true, html);
  }

  private static String newest(ShortcodeAttributes attributes, Body body) {
    return list(courses(entry -> true, body), limit(attributes), body);
  }

  private static String featured(ShortcodeAttributes attributes, Body body) {
    return list(
        courses(entry -> "yes".equals(text(body.teaser(entry).meta(), FEATURED)), body),
        limit(attributes),
        body);
  }

  private static long limit(ShortcodeAttributes attributes) {
    String limit = attributes.get("limit", "");
    return limit.matches("[1-9]\\d{0,2}") ? Long.parseLong(limit) : USUAL;
  }

  private static List<CurrentEntry> courses(Predicate<CurrentEntry> wanted, Body body) {
    return new Selection(Course.NAME, MOST, 0, "date", false, List.of(), Set.of())
        .from(body).stream().filter(wanted).toList();
  }

  /** The people with a published course, each with the number of those. */
  private static String instructors(Body body) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (CurrentEntry course : courses(entry -> entry.author() != null, body)) {
      numbers.merge(String.valueOf(course.author()), 1, Integer::sum);
    }
    return Html.list(
        numbers.entrySet().stream()
            .map(
                number ->
                    body.index()
                        .author(number.getKey())
                        .map(author -> name(author, body) + "<br>" + count(number.getValue()))
                        .orElse("")));
  }

  private static String name(AuthorOutline author, Body body) {
    return body.linkTo(
        new Ref.ToAuthor(author.login()), Html.escape(Titles.plain(author.displayName())));
  }

  private static String count(int courses) {
    return courses + (courses == 1 ? " Course" : " Courses");
  }

  /** One instructor, whom an attribute names, or the address of the page. */
  private static String one(ShortcodeAttributes attributes, Body body) {
    Long id = IdText.parse(attributes.get("instructor_id", ""));
    AuthorOutline author = id == null ? null : body.index().author(id).orElse(null);
    if (author == null) {
      body.counted(RenderProblem.SERVER_ONLY, "the page of an instructor");
      return "";
    }
    List<CurrentEntry> courses = courses(entry -> author.login().equals(entry.author()), body);
    return Html.heading(2, Html.escape(Titles.plain(author.displayName())))
        + Html.paragraph(count(courses.size()))
        + list(courses, MOST, body);
  }

  private static String list(List<CurrentEntry> courses, long most, Body body) {
    List<CurrentEntry> shown = courses.stream().limit(most).toList();
    return shown.isEmpty()
        ? "<p>No courses found</p>"
        : EntryCard.list("learn-press-courses", shown, body, CourseLists::add);
  }

  private static void add(EntryCard card) {
    Metas metas = card.body().teaser(card.entry()).meta();
    card.picture().title(3);
    card.line("yes".equals(text(metas, FEATURED)) ? "Featured" : "");
    String level = or(text(metas, "_lp_level"), "all");
    String author = card.body().author(true);
    String categories = card.terms(Set.of("course_category"), ", ");
    card.line(
        Html.spaced(
            author.isEmpty() ? "" : "by " + author,
            categories.isEmpty() ? "" : "in " + categories));
    String duration = text(metas, "_lp_duration");
    card.line(
        Html.spaced(
            Html.escape(duration == null ? "Lifetime" : or(Curriculum.plural(duration), "")),
            Html.escape(LEVELS.getOrDefault(level, level))));
    card.excerpt(WORDS);
    String sale = text(metas, "_lp_sale_price");
    String own = text(metas, "_lp_regular_price");
    String regular = own == null ? text(metas, "_lp_price") : own;
    card.line(CoursePrices.of(card.body().site()).html(regular, sale));
    String words = CoursePrices.button(card.body().site(), regular, sale);
    card.line(Html.link(card.entry().url(), Html.escape(words)));
  }

  private static @Nullable String text(Metas metas, String key) {
    return LooseValue.of(metas, key).filled();
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
