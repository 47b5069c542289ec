package dev.pressport.menu;

import dev.pressport.model.MenuTarget;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data in the metas of a {@code nav_menu_item}. Facts: wp-includes/nav-menu.php,
 * wp_update_nav_menu_item() and wp_setup_nav_menu_item().
 *
 * @param parentItemId the item above it as stored, null for none
 */
public record ClassicItem(
    MenuTarget target,
    @Nullable Long parentItemId,
    boolean openInNewTab,
    List<String> classes,
    List<String> rel) {
  private static final String TYPE = "_menu_item_type";
  private static final String OBJECT = "_menu_item_object";
  private static final String OBJECT_ID = "_menu_item_object_id";
  private static final String PARENT = "_menu_item_menu_item_parent";
  private static final String URL = "_menu_item_url";
  private static final String TARGET = "_menu_item_target";
  private static final String CLASSES = "_menu_item_classes";
  private static final String REL = "_menu_item_xfn";

  /** The metas that are read. */
  public static final Set<String> METAS =
      Set.of(TYPE, OBJECT, OBJECT_ID, PARENT, URL, TARGET, CLASSES, REL);

  /** Reads the metas of an item. */
  public static ClassicItem of(Metas metas, SiteIndex index) {
    return new ClassicItem(
        target(metas, index),
        LooseValue.of(metas, PARENT).reference(),
        "_blank".equals(LooseValue.of(metas, TARGET).string()),
        classes(LooseValue.of(metas, CLASSES)),
        words(LooseValue.of(metas, REL).string()));
  }

  private static MenuTarget target(Metas metas, SiteIndex index) {
    String type = LooseValue.of(metas, TYPE).filled();
    String object = LooseValue.of(metas, OBJECT).filled();
    Long id = LooseValue.of(metas, OBJECT_ID).reference();
    String url = LooseValue.of(metas, URL).filled();
    return switch (type == null ? "custom" : type) {
      case "post_type" -> MenuTargets.post(object, id, url, index);
      case "taxonomy" -> MenuTargets.term(object, id, url, index);
      case "post_type_archive" -> MenuTargets.archive(object, url);
      case "custom" -> MenuTargets.custom(null, url);
      default -> MenuTargets.custom(type, url);
    };
  }

  private static List<String> classes(LooseValue stored) {
    return stored.isArray()
        ? stored.strings().stream().filter(name -> !name.isBlank()).toList()
        : words(stored.string());
  }

  /** The words between blanks. */
  static List<String> words(@Nullable String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
