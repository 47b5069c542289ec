package dev.pressport.plugin.mediavinecreate;

import dev.pressport.model.Details;
import dev.pressport.model.RecipeDetails;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;

/** {@code mv_create}: a card with a recipe, a project or a list, which pages show. */
final class CreateCard extends PostType {
  CreateCard() {
    super(
        "mv_create",
        "Create cards",
        "a card of Create by Mediavine with a recipe, a project or a list, which pages show",
        RecipeDetails.class,
        Set.of(Trait.IN_WXR, Trait.EMBEDDED));
  }

  @Override
  public Optional<String> outsideWxr() {
    return Optional.of("recipes and lists of cards");
  }

  @Override
  public Details details(DetailsRequest request) {
    Cards cards = request.values().get(Cards.class, () -> new Cards(request.site()));
    Card card = cards.ofEntry(request.entry().id());
    return card == null ? Card.NOTHING : card.details();
  }
}
