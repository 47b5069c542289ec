package dev.pressport.posttype;

import dev.pressport.menu.Menus;
import dev.pressport.model.Details;
import dev.pressport.model.MenuItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code wp_navigation}: a menu made of blocks. */
public final class Navigation extends PostType {

  /** The post type {@code wp_navigation}. */
  public Navigation() {
    super(
        "wp_navigation",
        "Navigation menus",
        "a menu made of blocks",
        NavigationDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.MENU));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }

  @Override
  public String hiddenFromVisitors() {
    return "drafts; the text as stored";
  }

  @Override
  public Details details(DetailsRequest request) {
    String body = DataBody.whole(request);
    List<MenuItem> items = body == null ? null : Menus.itemsOfBlocks(body, request.index());
    tellHidden(items == null ? List.of() : items, request);
    return new NavigationDetails(items);
  }

  private static void tellHidden(List<MenuItem> items, DetailsRequest request) {
    for (MenuItem item : items) {
      if (Menus.leadsToUnpublished(item.target(), request.index())) {
        request
            .problems()
            .add(
                PostTypeProblem.MENU_TARGET_HIDDEN,
                "details.items",
                String.valueOf(item.target().id()));
      }
      tellHidden(item.children(), request);
    }
  }

  /** The details that a block menu adds; the items are null when the body cannot be read. */
  public record NavigationDetails(@Nullable List<MenuItem> items) implements Details {}
}
