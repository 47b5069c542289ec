package dev.pressport.example;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code recipe}: a recipe with its servings and ingredients. */
public final class Recipe extends PostType {

  /** The post type {@code recipe}. */
  public Recipe() {
    super(
        "recipe", "Recipes", "a recipe", RecipeDetails.class, Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    return new RecipeDetails(
        LooseValue.of(metas, "_servings").id(), LooseValue.of(metas, "_ingredients").strings());
  }

  /**
   * What a recipe adds.
   *
   * @param servings null when the plugin stores no number
   */
  public record RecipeDetails(@Nullable Long servings, List<String> ingredients)
      implements Details {}
}
