package dev.pressport.posttype;

import dev.pressport.language.LanguagePlugin;
import dev.pressport.menu.ClassicItem;
import dev.pressport.menu.Menus;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.plugin.Plugins;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code nav_menu_item}: one line of a classic menu. */
public final class NavMenuItem extends PostType {

  /** The post type {@code nav_menu_item}. */
  public NavMenuItem() {
    super(
        "nav_menu_item",
        "Menu items",
        "one line of a classic menu",
        NavMenuItemDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_WXR, Trait.IN_REST, Trait.COMPUTED_IN_REST, Trait.MENU));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    Set<String> kept = new HashSet<>(ClassicItem.METAS);
    Plugins.parts(LanguagePlugin.class).forEach(plugin -> kept.addAll(plugin.menuMetas()));
    return Optional.of(kept);
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    ClassicItem item = ClassicItem.of(entry.meta(), request.index());
    if (item.parentItemId() != null && request.index().part(item.parentItemId()).isEmpty()) {
      request
          .problems()
          .add(
              PostTypeProblem.MENU_PARENT_MISSING,
              "meta._menu_item_menu_item_parent",
              item.parentItemId());
    }
    MenuTarget target = item.target();
    if (Menus.leadsToUnpublished(target, request.index())) {
      request
          .problems()
          .add(
              PostTypeProblem.MENU_TARGET_HIDDEN,
              "meta._menu_item_object_id",
              String.valueOf(target.id()));
    }
    boolean inherited = entry.title().isBlank();
    return new NavMenuItemDetails(
        menu(EntryTerms.first(entry, "nav_menu")),
        inherited ? null : entry.title(),
        inherited,
        filled(entry.excerpt()),
        filled(entry.content().raw()),
        target,
        item.openInNewTab(),
        item.classes(),
        item.rel(),
        item.parentItemId(),
        children(entry.id(), request.index()));
  }

  private static @Nullable MenuName menu(Term.@Nullable Ref term) {
    return term == null ? null : new MenuName(term.id(), term.slug(), term.name());
  }

  private static @Nullable String filled(@Nullable Text text) {
    return text == null || !text.inline() || text.string().isBlank() ? null : text.string().strip();
  }

  private static List<Long> children(long id, SiteIndex index) {
    return index.children("nav_menu_item", id).stream()
        .flatMap(child -> index.part(child).stream())
        .sorted(Comparator.comparingLong(Part::menuOrder))
        .map(child -> child.outline().id())
        .toList();
  }

  /**
   * The details that a menu item adds.
   *
   * @param menu null for an item without a menu
   * @param label null when it shows the title of its target
   * @param title the title attribute, null for none
   * @param parentItemId the item above it
   * @param childItemIds the items right below it, in the order of the menu
   */
  public record NavMenuItemDetails(
      @Nullable MenuName menu,
      @Nullable String label,
      boolean labelInherited,
      @Nullable String title,
      @Nullable String description,
      MenuTarget target,
      boolean openInNewTab,
      List<String> classes,
      List<String> rel,
      @Nullable Long parentItemId,
      List<Long> childItemIds)
      implements Details {}

  /** The menu of an item. */
  public record MenuName(@Nullable Long id, String slug, String name) {}
}
