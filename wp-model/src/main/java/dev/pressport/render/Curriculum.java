package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a course as its page lists them. */
public final class Curriculum {
  private final Body body;

  private Curriculum(Body body) {
    this.body = body;
  }

  /**
   * Returns the facts about a course as a list; empty when there are none.
   *
   * @param levels the names of levels by their values; others are shown as they are
   */
  public static String facts(CourseDetails course, Map<String, String> levels) {
    String level = course.level();
    List<String> facts = new ArrayList<>();
    add(facts, "Level", level == null ? null : levels.getOrDefault(level, level));
    add(facts, "Duration", plural(course.duration()));
    add(facts, "Price", course.salePrice() == null ? course.price() : course.salePrice());
    return facts.isEmpty() ? "" : "<ul class=\"course-facts\">" + String.join("", facts) + "</ul>";
  }

  /** Returns {@code 10 weeks} for {@code 10 week}. */
  public static @Nullable String plural(@Nullable String duration) {
    return duration == null
            || !duration.matches("\\d{1,6} [a-z]{1,20}")
            || duration.startsWith("1 ")
            || duration.endsWith("s")
        ? duration
        : duration + "s";
  }

  private static void add(List<String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.add("<li>" + name + ": " + Html.escape(value) + "</li>");
    }
  }

  /**
   * Returns the sections with links to their lessons below a heading; empty when there are none.
   */
  public static String of(CourseDetails course, Body body) {
    String sections = sections(course, body);
    return sections.isEmpty() ? "" : "<h2>Curriculum</h2>" + sections;
  }

  /** Returns the sections with links to their lessons; empty when there are none. */
  public static String sections(CourseDetails course, Body body) {
    List<Section> sections = course.sections();
    if (sections == null) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    for (Section section : sections) {
      html.append(Html.heading(3, section.title()))
          .append(Html.paragraph(section.description()))
          .append(new Curriculum(body).list(section));
    }
    return html.toString();
  }

  private String list(Section section) {
    Map<Long, StringBuilder> below = new HashMap<>();
    Set<Long> shown = new HashSet<>();
    StringBuilder top = new StringBuilder();
    // From the end, so that what belongs to a step is complete before it.
    List<Step> steps = section.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      EntryOutline entry = body.index().entry(step.id()).orElse(null);
      if (entry == null
          || !PostTypes.isPublished(entry, body.index())
          || !body.repeat()
          || !shown.add(step.id())) {
        continue;
      }
      StringBuilder nested = below.remove(step.id());
      String item =
          "<li>"
              + body.subject(entry).titleLink()
              + (nested == null ? "" : "<ol>" + nested + "</ol>")
              + "</li>";
      Long partOf = step.partOf();
      (partOf == null ? top : below.computeIfAbsent(partOf, id -> new StringBuilder()))
          .insert(0, item);
    }
    below.values().forEach(top::append);
    return top.isEmpty() ? "" : "<ol>" + top + "</ol>";
  }
}
