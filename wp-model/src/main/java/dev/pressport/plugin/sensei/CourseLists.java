package dev.pressport.plugin.sensei;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;

/** The lists of courses: includes/shortcodes. The other shortcodes of Sensei need its server. */
final class CourseLists implements ShortcodeFamily {
  private static final int USUAL = 10;
  private static final int WORDS = 55;

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(Set.of("sensei_courses"), true, CourseLists::courses),
        new FamilyShortcode(
            Set.of(
                "sensei_user_courses",
                "sensei_user_messages",
                "sensei_unpurchased_courses",
                "sensei_course_page",
                "sensei_lesson_page",
                "sensei_featured_courses"),
            true,
            (attributes, content, body) -> {
              body.counted(RenderProblem.SERVER_ONLY, "a page of a student");
              return "";
            }));
  }

  private static String courses(ShortcodeAttributes attributes, String content, Body body) {
    String number = attributes.get("number", "");
    int most = number.matches("[1-9]\\d{0,2}") ? Integer.parseInt(number) : USUAL;
    boolean byTitle = attributes.get("orderby", "date").equals("title");
    boolean ascending = attributes.get("order", byTitle ? "ASC" : "DESC").equalsIgnoreCase("ASC");
    return EntryCard.list(
        "sensei-courses",
        new Selection(
                Course.NAME, most, 0, byTitle ? "title" : "date", ascending, List.of(), Set.of())
            .from(body),
        body,
        CourseLists::add);
  }

  private static void add(EntryCard card) {
    Body body = card.body();
    Lessons lessons = body.once(Lessons.class, () -> Lessons.of(body.index()));
    int count = lessons.count(card.entry().id());
    String author = body.author(true);
    String categories = card.terms(Set.of(SenseiLms.CATEGORIES), ", ");
    card.picture()
        .title(3)
        .line(
            Html.spaced(
                author.isEmpty() ? "" : "by " + author,
                count + (count == 1 ? " Lesson" : " Lessons"),
                categories.isEmpty() ? "" : "in " + categories))
        .excerpt(WORDS);
  }
}
