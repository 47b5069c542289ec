package dev.pressport.plugin.wprecipemaker;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.RecipeDetails;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;

/** {@code wprm_recipe}: a recipe, which pages show; its summary is the body. */
final class WprmRecipe extends PostType {
  static final String NAME = "wprm_recipe";

  WprmRecipe() {
    super(
        NAME,
        "Recipe Maker recipes",
        "a recipe of WP Recipe Maker, which pages show",
        RecipeDetails.class,
        Set.of(Trait.IN_WXR, Trait.EMBEDDED));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(RecipeMetas.KEYS);
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    Text summary = entry.content().raw();
    return RecipeMetas.details(
        entry.meta(),
        summary != null && summary.inline() ? summary.string() : null,
        taxonomy ->
            entry.terms().stream()
                .filter(term -> term.taxonomy().equals(taxonomy))
                .map(Term.Ref::name)
                .toList());
  }
}
