package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.model.RecipeDetails.Step;
import dev.pressport.model.RecipeDetails.StepSection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recipe as HTML. For a single thread. */
public final class RecipeHtml {
  private static final Pattern ISO = Pattern.compile("PT(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?");

  private final Labels labels;
  private final String anchor;
  private final Body body;
  private final StringBuilder html = new StringBuilder();

  /**
   * The headings of the parts, as HTML.
   *
   * @param jumps whether links at the top lead to the parts
   */
  public record Labels(String ingredients, String instructions, String notes, boolean jumps) {}

  private RecipeHtml(Labels labels, String anchor, Body body) {
    this.labels = labels;
    this.anchor = anchor;
    this.body = body;
  }

  /**
   * Returns a recipe.
   *
   * @param name as HTML, empty for none
   * @param anchor the beginning of the ids of its parts
   */
  public static String of(
      String name,
      @Nullable Picture picture,
      RecipeDetails recipe,
      Labels labels,
      String anchor,
      Body body) {
    return of(name, picture, recipe, facts(recipe), labels, anchor, body);
  }

  /**
   * Returns a recipe with facts in the words of its plugin.
   *
   * @param facts the texts of times, servings and the like by their labels, in their order
   */
  public static String of(
      String name,
      @Nullable Picture picture,
      RecipeDetails recipe,
      Map<String, String> facts,
      Labels labels,
      String anchor,
      Body body) {
    RecipeHtml html = new RecipeHtml(labels, anchor, body);
    html.head(name, picture, recipe, facts);
    html.ingredients(recipe.ingredients());
    html.tools(recipe.tools());
    html.steps(recipe.instructions());
    html.video(recipe.video());
    html.notes(recipe.notes());
    return "<div class=\"recipe\">" + html.html + "</div>";
  }

  private void head(
      String name, @Nullable Picture picture, RecipeDetails recipe, Map<String, String> shown) {
    html.append(Html.heading(2, name));
    html.append(picture == null ? "" : picture.captioned("").figure());
    html.append(Html.paragraph(body.shortcodes(or(recipe.description()))));
    if (labels.jumps()) {
      jumps(recipe);
    }
    StringBuilder facts = new StringBuilder();
    shown.forEach((label, value) -> fact(facts, label, value));
    recipe.nutrition().forEach((key, value) -> fact(facts, label(key), value));
    html.append(facts.isEmpty() ? "" : "<ul>" + facts + "</ul>");
  }

  /** Returns the facts that most templates show. */
  public static Map<String, String> facts(RecipeDetails recipe) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Author", or(recipe.author()));
    facts.put("Prep Time", or(time(recipe.prepTime())));
    facts.put("Cook Time", or(time(recipe.cookTime())));
    facts.put("Additional Time", or(time(recipe.additionalTime())));
    facts.put("Total Time", or(time(recipe.totalTime())));
    facts.put("Servings", or(recipe.yield()));
    facts.put("Course", String.join(", ", recipe.categories()));
    facts.put("Cuisine", String.join(", ", recipe.cuisines()));
    facts.put("Keywords", String.join(", ", recipe.keywords()));
    return facts;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void jumps(RecipeDetails recipe) {
    List<String> links = new ArrayList<>();
    if (!recipe.ingredients().isEmpty()) {
      links.add(Html.link("#" + anchor + "-ingredients", labels.ingredients()));
    }
    if (!recipe.tools().isEmpty()) {
      links.add(Html.link("#" + anchor + "-equipment", "Equipment"));
    }
    if (!recipe.instructions().isEmpty()) {
      links.add(Html.link("#" + anchor + "-instructions", labels.instructions()));
    }
    if (recipe.video() != null) {
      links.add(Html.link("#" + anchor + "-video", "Video"));
    }
    if (recipe.notes() != null) {
      links.add(Html.link("#" + anchor + "-notes", labels.notes()));
    }
    html.append("<p>").append(String.join(" · ", links)).append("</p>");
  }

  private static void fact(StringBuilder facts, String label, String value) {
    if (!value.isBlank()) {
      facts.append("<li><strong>").append(label).append(":</strong> ");
      facts.append(Html.stored(value.strip())).append("</li>");
    }
  }

  /** {@code saturated_fat} as {@code Saturated Fat}. */
  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (String word : name.replace('-', '_').split("_", -1)) {
      if (!word.isEmpty()) {
        label.append(label.isEmpty() ? "" : " ").append(Character.toUpperCase(word.charAt(0)));
        label.append(word, 1, word.length());
      }
    }
    return Html.escape(label.toString());
  }

  private static @Nullable String time(@Nullable String duration) {
    if (duration == null || !ISO.matcher(duration).matches()) {
      return duration;
    }
    Duration time = Duration.parse(duration);
    List<String> parts = new ArrayList<>();
    add(parts, time.toDays(), "day");
    add(parts, time.toHoursPart(), "hour");
    add(parts, time.toMinutesPart(), "minute");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }

  private void heading(String label, String part) {
    html.append("<h3 id=\"").append(Html.attribute(anchor + part)).append("\">");
    html.append(label).append("</h3>");
  }

  private void ingredients(List<IngredientSection> sections) {
    if (!sections.isEmpty()) {
      heading(labels.ingredients(), "-ingredients");
    }
    for (IngredientSection section : sections) {
      html.append(Html.heading(4, section.name()));
      items(section.items());
    }
  }

  private void tools(List<String> tools) {
    if (!tools.isEmpty()) {
      heading("Equipment", "-equipment");
      items(tools);
    }
  }

  private void items(List<String> items) {
    html.append("<ul>");
    for (String item : items) {
      html.append("<li>").append(Html.stored(body.shortcodes(item))).append("</li>");
    }
    html.append("</ul>");
  }

  private void steps(List<StepSection> sections) {
    if (!sections.isEmpty()) {
      heading(labels.instructions(), "-instructions");
    }
    for (StepSection section : sections) {
      html.append(Html.heading(4, section.name())).append("<ol>");
      for (Step step : section.steps()) {
        Picture picture = Picture.of(step.image(), null, body);
        html.append("<li>").append(Html.stored(body.shortcodes(step.text())));
        html.append(picture == null ? "" : picture.captioned("").figure()).append("</li>");
      }
      html.append("</ol>");
    }
  }

  private void notes(@Nullable String notes) {
    if (notes != null && !notes.isBlank()) {
      heading(labels.notes(), "-notes");
      html.append(Html.paragraph(body.shortcodes(notes)));
    }
  }

  private void video(@Nullable String video) {
    if (video != null && labels.jumps()) {
      heading("Video", "-video");
    }
    if (video != null && video.startsWith("http")) {
      html.append(body.film(video));
    } else {
      html.append(or(video));
    }
  }
}
