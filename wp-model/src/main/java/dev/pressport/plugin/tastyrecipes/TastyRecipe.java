package dev.pressport.plugin.tastyrecipes;

import dev.pressport.model.Details;
import dev.pressport.model.RecipeDetails;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;

/** {@code tasty_recipe}: a recipe, which pages show. */
final class TastyRecipe extends PostType {
  static final String NAME = "tasty_recipe";

  TastyRecipe() {
    super(
        NAME,
        "Tasty recipes",
        "a recipe of Tasty Recipes, which pages show",
        RecipeDetails.class,
        Set.of(Trait.IN_WXR, Trait.EMBEDDED));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(RecipeMetas.KEYS);
  }

  @Override
  public Details details(DetailsRequest request) {
    return RecipeMetas.details(
        request.entry().meta(),
        taxonomy ->
            request.entry().terms().stream()
                .filter(term -> term.taxonomy().equals(taxonomy))
                .map(term -> term.name())
                .toList());
  }
}
