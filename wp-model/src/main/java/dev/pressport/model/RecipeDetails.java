package dev.pressport.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of a recipe, in the terms of schema.org's type Recipe. Its name is the title.
 *
 * @param description HTML, null for none
 * @param yield such as {@code 4 people}
 * @param prepTime as ISO 8601: {@code PT1H15M}, where it can be read; null for none
 * @param cookTime likewise
 * @param additionalTime likewise, for resting or baking
 * @param totalTime likewise
 * @param ingredients HTML, in sections
 * @param tools the equipment, as HTML
 * @param nutrition values by their names, in stored order: {@code calories}
 * @param notes HTML, null for none
 * @param video the address or embed code of a film, null for none
 */
public record RecipeDetails(
    @Nullable String description,
    @Nullable String author,
    @Nullable String yield,
    @Nullable String prepTime,
    @Nullable String cookTime,
    @Nullable String additionalTime,
    @Nullable String totalTime,
    List<IngredientSection> ingredients,
    List<StepSection> instructions,
    List<String> tools,
    List<String> categories,
    List<String> cuisines,
    List<String> keywords,
    Map<String, String> nutrition,
    @Nullable String notes,
    @Nullable String video)
    implements Details {
  public RecipeDetails {
    ingredients = List.copyOf(ingredients);
    instructions = List.copyOf(instructions);
    tools = List.copyOf(tools);
    categories = List.copyOf(categories);
    cuisines = List.copyOf(cuisines);
    keywords = List.copyOf(keywords);
    nutrition = Collections.unmodifiableMap(new LinkedHashMap<>(nutrition));
  }

  /** Returns the same recipe with another description. */
  public RecipeDetails withDescription(@Nullable String newDescription) {
    return new RecipeDetails(
        newDescription,
        author,
        yield,
        prepTime,
        cookTime,
        additionalTime,
        totalTime,
        ingredients,
        instructions,
        tools,
        categories,
        cuisines,
        keywords,
        nutrition,
        notes,
        video);
  }

  /**
   * Ingredients below a heading.
   *
   * @param name empty for none
   * @param items HTML, such as {@code 2 cups flour (sifted)}
   */
  public record IngredientSection(String name, List<String> items) {
    public IngredientSection {
      items = List.copyOf(items);
    }
  }

  /**
   * Steps below a heading.
   *
   * @param name empty for none
   */
  public record StepSection(String name, List<Step> steps) {
    public StepSection {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param text HTML
   * @param image the id of its picture in the media library, null for none
   */
  public record Step(String text, @Nullable Long image) {}
}
