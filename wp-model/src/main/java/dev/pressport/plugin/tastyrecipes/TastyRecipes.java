package dev.pressport.plugin.tastyrecipes;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import java.util.List;

/** Tasty Recipes. */
public final class TastyRecipes implements Plugin {
  @Override
  public String slug() {
    return "tasty-recipes";
  }

  @Override
  public String name() {
    return "Tasty Recipes";
  }

  @Override
  public String signs() {
    return "type:tasty_recipe block:wp-tasty/* shortcode:tasty-recipe shortcode:tasty-recipes*";
  }

  @Override
  public String meaning() {
    return "recipes are shown in their pages, and exported with their parts; printing and ratings need a server";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new TastyRecipe(),
        new RecipePlaces(),
        new Taxonomy("tasty_recipe_category", "Categories of recipes", Taxonomy.Trait.INTERNAL),
        new Taxonomy("tasty_recipe_cuisine", "Cuisines", Taxonomy.Trait.INTERNAL),
        new Taxonomy("tasty_recipe_method", "Methods of recipes", Taxonomy.Trait.INTERNAL),
        new Taxonomy("tasty_recipe_diet", "Diets", Taxonomy.Trait.INTERNAL));
  }
}
