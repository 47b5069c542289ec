package dev.pressport.menu;

import dev.pressport.block.Block;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menu items of navigation blocks; blocks that are no items are replaced by those within them.
 * Facts: wp-includes/blocks/navigation-link, navigation-submenu, home-link, page-list, social-link.
 */
final class NavigationBlocks {
  private final SiteIndex index;

  NavigationBlocks(SiteIndex index) {
    this.index = index;
  }

  List<MenuItem> items(List<Block> blocks) {
    List<MenuItem> items = new ArrayList<>();
    for (Block block : blocks) {
      LooseValue attrs = LooseValue.of(block.attrs());
      switch (block.name() == null ? "" : block.name()) {
        case "core/navigation-link", "core/navigation-submenu" ->
            items.add(item(link(attrs), attrs, items(block.innerBlocks())));
        case "core/home-link" -> items.add(item(plain("home", null), attrs, List.of()));
        case "core/page-list" ->
            items.add(item(plain("pageList", attrs.get("parentPageID").id()), attrs, List.of()));
        case "core/social-link" ->
            items.add(
                item(
                    MenuTargets.custom(attrs.get("service").filled(), attrs.get("url").filled()),
                    attrs,
                    List.of()));
        default -> items.addAll(items(block.innerBlocks()));
      }
    }
    return items;
  }

  private static MenuTarget plain(String kind, @Nullable Long id) {
    String type = kind.equals("pageList") ? "page" : null;
    return new MenuTarget(kind, type, id, null, null, null);
  }

  /** The id and its kind are the truth; the address in the block is a copy that grows stale. */
  private MenuTarget link(LooseValue attrs) {
    String kind = attrs.get("kind").filled();
    String type = attrs.get("type").filled();
    Long id = attrs.get("id").id();
    String url = attrs.get("url").filled();
    return switch (kind == null ? "custom" : kind) {
      case "post-type" -> MenuTargets.post(type, id, url, index);
      case "taxonomy" -> MenuTargets.term("tag".equals(type) ? "post_tag" : type, id, url, index);
      case "post-type-archive" -> MenuTargets.archive(type, url);
      default -> MenuTargets.custom("custom".equals(type) ? null : type, url);
    };
  }

  private static MenuItem item(MenuTarget target, LooseValue attrs, List<MenuItem> children) {
    String label = attrs.get("label").filled();
    return new MenuItem(
        null,
        label == null ? target.title() : label,
        attrs.get("title").filled(),
        attrs.get("description").filled(),
        target,
        attrs.get("opensInNewTab").isTrue(),
        ClassicItem.words(attrs.get("rel").string()),
        ClassicItem.words(attrs.get("className").string()),
        children);
  }
}
