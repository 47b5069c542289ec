package dev.pressport.plugin.wprecipemaker;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import java.util.List;

/** WP Recipe Maker: recipes. */
public final class WpRecipeMaker implements Plugin {
  @Override
  public String slug() {
    return "wp-recipe-maker";
  }

  @Override
  public String name() {
    return "WP Recipe Maker";
  }

  @Override
  public String signs() {
    return "type:wprm_recipe taxonomy:wprm_* meta:wprm_* block:wp-recipe-maker/* shortcode:wprm-*";
  }

  @Override
  public String meaning() {
    return "recipes are shown in their pages, and exported with their parts; printing and ratings"
        + " need a server";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new WprmRecipe(),
        new Taxonomy("wprm_course", "Courses", Taxonomy.Trait.INTERNAL),
        new Taxonomy("wprm_cuisine", "Cuisines", Taxonomy.Trait.INTERNAL),
        new Taxonomy("wprm_keyword", "Keywords of recipes", Taxonomy.Trait.INTERNAL),
        new Taxonomy("wprm_ingredient", "Ingredients", Taxonomy.Trait.INTERNAL),
        new Taxonomy("wprm_ingredient_unit", "Units of ingredients", Taxonomy.Trait.INTERNAL),
        new Taxonomy("wprm_equipment", "Equipment", Taxonomy.Trait.INTERNAL),
        new RecipePlaces(),
        new RecipeFallback());
  }
}
