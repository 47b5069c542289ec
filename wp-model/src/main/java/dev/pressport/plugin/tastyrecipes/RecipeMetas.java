package dev.pressport.plugin.tastyrecipes;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Metas;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.php.LooseValue;
import dev.pressport.render.ListSections;
import dev.pressport.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metas of a recipe. Ingredients and instructions are HTML: lists below headings. */
final class RecipeMetas {
  private static final List<String> NUTRITION =
      Words.list(
          """
          serving_size calories sugar sodium fat saturated_fat unsaturated_fat trans_fat
          carbohydrates fiber protein cholesterol\
          """);

  private static final Set<String> OTHERS =
      Words.of(
          """
          description author_name ingredients instructions notes prep_time cook_time
          additional_time_label additional_time_value total_time yield category cuisine method diet keywords
          video_url\
          """);

  /** What the names of its taxonomies begin with, in which newer versions keep some of this. */
  static final String TAXONOMIES = "tasty_recipe_";

  /** The metas that are read. */
  static final Set<String> KEYS =
      Stream.concat(OTHERS.stream(), NUTRITION.stream()).collect(Collectors.toUnmodifiableSet());

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,5})\\s*(days?|hours?|hrs?|h|minutes?|mins?|m)\\b");

  private final Metas metas;
  private final Function<String, List<String>> terms;

  private RecipeMetas(Metas metas, Function<String, List<String>> terms) {
    this.metas = metas;
    this.terms = terms;
  }

  /**
   * Returns the details of a recipe.
   *
   * @param terms the names of its terms in a taxonomy
   */
  static RecipeDetails details(Metas metas, Function<String, List<String>> terms) {
    return new RecipeMetas(metas, terms).details();
  }

  /** Returns the facts above the ingredients, as the template of the plugin shows them. */
  static Map<String, String> facts(Metas metas, Function<String, List<String>> terms) {
    RecipeMetas recipe = new RecipeMetas(metas, terms);
    Map<String, String> facts = new LinkedHashMap<>();
    recipe.put(facts, "Author", "author_name");
    recipe.put(facts, "Prep Time", "prep_time");
    String additional = recipe.text("additional_time_label");
    recipe.put(facts, additional == null ? "Additional Time" : additional, "additional_time_value");
    recipe.put(facts, "Cook Time", "cook_time");
    recipe.put(facts, "Total Time", "total_time");
    recipe.put(facts, "Yield", "yield");
    recipe.put(facts, "Category", "category");
    recipe.put(facts, "Method", "method");
    recipe.put(facts, "Cuisine", "cuisine");
    recipe.put(facts, "Diet", "diet");
    recipe.put(facts, "Keywords", "keywords");
    return facts;
  }

  private void put(Map<String, String> facts, String label, String name) {
    String stored = text(name);
    String text = stored == null ? String.join(", ", words(name)) : stored;
    if (!text.isEmpty()) {
      facts.put(Html.escape(Titles.plain(label)), text);
    }
  }

  private @Nullable String text(String name) {
    String text = LooseValue.of(metas, name).filled();
    return text == null ? null : text.strip();
  }

  private RecipeDetails details() {
    Map<String, String> nutrition = new LinkedHashMap<>();
    for (String name : NUTRITION) {
      String value = text(name);
      if (value != null) {
        nutrition.put(name, value);
      }
    }
    List<IngredientSection> ingredients = new ArrayList<>();
    ListSections.of(text("ingredients"))
        .forEach((name, items) -> ingredients.add(new IngredientSection(name, items)));
    return new RecipeDetails(
        text("description"),
        text("author_name"),
        text("yield"),
        time("prep_time"),
        time("cook_time"),
        time("additional_time_value"),
        time("total_time"),
        ingredients,
        ListSections.steps(text("instructions")),
        List.of(),
        words("category"),
        words("cuisine"),
        words("keywords"),
        nutrition,
        text("notes"),
        text("video_url"));
  }

  private List<String> words(String name) {
    String text = text(name);
    return text == null
        ? terms.apply(TAXONOMIES + name)
        : Stream.of(text.split(",", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }

  private @Nullable String time(String name) {
    String text = text(name);
    return text == null ? null : iso(text);
  }

  /** A text such as {@code 1 hour 20 minutes} as ISO 8601; another one as it is. */
  private static String iso(String text) {
    long minutes = 0;
    Matcher part = TIME.matcher(text.toLowerCase(Locale.ROOT));
    while (part.find()) {
      long number = Long.parseLong(part.group(1));
      char unit = part.group(2).charAt(0);
      minutes += unit == 'd' ? number * 24 * 60 : unit == 'h' ? number * 60 : number;
    }
    boolean whole = TIME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").isBlank();
    return whole && minutes > 0 ? Duration.ofMinutes(minutes).toString() : text;
  }
}
