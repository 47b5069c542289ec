package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.model.CourseDetails.Section;
import dev.pressport.model.CourseDetails.Step;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a course as its page lists them. */
public final class Curriculum {
  private final Body body;

  private Curriculum(Body body) {
    this.body = body;
  }

  /** Returns the sections with links to their lessons; empty when there are none. */
  public static String of(CourseDetails course, Body body) {
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
    return html.isEmpty() ? "" : "<h2>Curriculum</h2>" + html;
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
