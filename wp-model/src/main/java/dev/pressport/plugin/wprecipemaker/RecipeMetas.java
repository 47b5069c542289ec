package dev.pressport.plugin.wprecipemaker;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.model.RecipeDetails.Step;
import dev.pressport.model.RecipeDetails.StepSection;
import dev.pressport.php.LooseValue;
import dev.pressport.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metas of a recipe. */
final class RecipeMetas {
  private static final String PREFIX = "wprm_";
  private static final List<String> NUTRITION =
      Words.list(
          """
          serving_size calories carbohydrates protein fat saturated_fat polyunsaturated_fat
          monounsaturated_fat trans_fat cholesterol sodium potassium fiber sugar vitamin_a
          vitamin_c calcium iron""");

  /** The metas that are read. */
  static final Set<String> KEYS =
      Stream.concat(
              Stream.of(
                      "ingredients",
                      "instructions",
                      "equipment",
                      "notes",
                      "servings",
                      "servings_unit",
                      "prep_time",
                      "cook_time",
                      "custom_time",
                      "custom_time_label",
                      "total_time",
                      "author_display",
                      "author_name",
                      "video_embed",
                      "parent_post_id")
                  .map(PREFIX::concat),
              NUTRITION.stream().map((PREFIX + "nutrition_")::concat))
          .collect(Collectors.toUnmodifiableSet());

  private final Metas metas;

  private RecipeMetas(Metas metas) {
    this.metas = metas;
  }

  /**
   * Returns the parts of a recipe.
   *
   * @param summary HTML, null for none
   * @param terms the names of its terms in a taxonomy
   */
  static RecipeDetails details(
      Metas metas, @Nullable String summary, Function<String, List<String>> terms) {
    return new RecipeMetas(metas).details(summary, terms);
  }

  /** Returns the words for the additional time, as HTML; null for the usual ones. */
  static @Nullable String timeLabel(Metas metas) {
    String label = LooseValue.of(metas, PREFIX + "custom_time_label").filled();
    return label == null ? null : Html.escape(label.strip());
  }

  /** The id of the page that shows a recipe; null when it is not known. */
  static @Nullable Long page(Metas metas) {
    return LooseValue.of(metas, PREFIX + "parent_post_id").id();
  }

  private LooseValue value(String name) {
    return LooseValue.of(metas, PREFIX + name);
  }

  private @Nullable String text(String name) {
    String text = value(name).filled();
    return text == null ? null : text.strip();
  }

  private RecipeDetails details(@Nullable String summary, Function<String, List<String>> terms) {
    boolean named = "custom".equals(value("author_display").string());
    return new RecipeDetails(
        summary == null || summary.isBlank() ? null : summary.strip(),
        named ? text("author_name") : null,
        "0".equals(text("servings")) ? null : words(text("servings"), text("servings_unit")),
        time("prep_time"),
        time("cook_time"),
        time("custom_time"),
        time("total_time"),
        ingredients(),
        instructions(),
        value("equipment").list().stream().map(RecipeMetas::tool).filter(Objects::nonNull).toList(),
        terms.apply("wprm_course"),
        terms.apply("wprm_cuisine"),
        terms.apply("wprm_keyword"),
        nutrition(),
        text("notes"),
        text("video_embed"));
  }

  private static @Nullable String words(@Nullable String one, @Nullable String other) {
    return one == null ? null : other == null ? one : one + " " + other;
  }

  /** A number of minutes as ISO 8601. */
  private @Nullable String time(String name) {
    Long minutes = value(name).id();
    return minutes == null || minutes > 5_000_000 ? null : Duration.ofMinutes(minutes).toString();
  }

  private List<IngredientSection> ingredients() {
    List<IngredientSection> sections = new ArrayList<>();
    for (LooseValue group : value("ingredients").list()) {
      List<String> items = new ArrayList<>();
      for (LooseValue ingredient : group.get("ingredients").list()) {
        String item = ingredient(ingredient);
        if (!item.isEmpty()) {
          items.add(item);
        }
      }
      String name = group.get("name").filled();
      if (name != null || !items.isEmpty()) {
        sections.add(new IngredientSection(name == null ? "" : name, items));
      }
    }
    return sections;
  }

  private static String ingredient(LooseValue ingredient) {
    String name = ingredient.get("name").filled();
    String link = ingredient.get("link").get("url").filled();
    List<@Nullable String> words = new ArrayList<>();
    words.add(ingredient.get("amount").filled());
    words.add(ingredient.get("unit").filled());
    words.add(name == null ? null : Html.link(link, Html.stored(name)));
    String notes = ingredient.get("notes").filled();
    words.add(notes == null ? null : "(" + notes.strip() + ")");
    return words.stream()
        .filter(Objects::nonNull)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private List<StepSection> instructions() {
    List<StepSection> sections = new ArrayList<>();
    for (LooseValue group : value("instructions").list()) {
      List<Step> steps = new ArrayList<>();
      for (LooseValue step : group.get("instructions").list()) {
        String text = step.get("text").filled();
        String name = step.get("name").filled();
        Long image = step.get("image").id();
        String heading = name == null ? "" : "<strong>" + name + "</strong> ";
        if (text != null || name != null || image != null) {
          steps.add(new Step(heading + (text == null ? "" : text.strip()), image));
        }
      }
      String name = group.get("name").filled();
      if (name != null || !steps.isEmpty()) {
        sections.add(new StepSection(name == null ? "" : name, steps));
      }
    }
    return sections;
  }

  private static @Nullable String tool(LooseValue tool) {
    String name = tool.get("name").filled();
    String notes = tool.get("notes").filled();
    return name == null
        ? null
        : Stream.of(
                tool.get("amount").filled(),
                Html.link(tool.get("link").get("url").filled(), Html.stored(name)),
                notes == null ? null : "(" + notes.strip() + ")")
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
  }

  private Map<String, String> nutrition() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NUTRITION) {
      String value = text("nutrition_" + name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }
}
