package dev.pressport.render;

import dev.pressport.model.RecipeDetails.Step;
import dev.pressport.model.RecipeDetails.StepSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lists below headings, as editors make the ingredients and steps of a recipe of them. */
public final class ListSections {
  private ListSections() {}

  /** Returns the steps of a recipe in HTML, by the heading above them. */
  public static List<StepSection> steps(@Nullable String html) {
    List<StepSection> steps = new ArrayList<>();
    of(html)
        .forEach(
            (name, items) ->
                steps.add(
                    new StepSection(
                        name, items.stream().map(item -> new Step(item, null)).toList())));
    return steps;
  }

  /**
   * Returns the items of the lists and paragraphs in HTML, by the heading above them; the lines of
   * a text without any. An item is HTML, a section without a heading has an empty name.
   */
  public static Map<String, List<String>> of(@Nullable String html) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    if (html == null) {
      return sections;
    }
    String section = "";
    for (Element element : Jsoup.parseBodyFragment(html).body().select("h1,h2,h3,h4,h5,h6,li,p")) {
      boolean inItem = element.tagName().equals("p") && element.parents().is("li");
      if (element.tagName().startsWith("h")) {
        section = element.html();
      } else if (!inItem && element.hasText()) {
        sections.computeIfAbsent(section, key -> new ArrayList<>()).add(element.html());
      }
    }
    if (sections.isEmpty()) {
      List<String> lines = html.lines().filter(line -> !line.isBlank()).toList();
      if (!Jsoup.parseBodyFragment(html).text().isBlank()) {
        sections.put("", lines);
      }
    }
    return sections;
  }
}
