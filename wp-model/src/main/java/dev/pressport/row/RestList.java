package dev.pressport.row;

import dev.pressport.php.LooseValue;
import dev.pressport.plugin.PluginPart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list in a plugin's own part of the REST API. It has entries that WordPress's own lists lack, or
 * values that these entries lack there. It is read where the index of the API names its route.
 */
public interface RestList extends PluginPart {

  /** The post type of its entries. */
  String type();

  /** Its route, such as {@code shop/v1/products}, then those of older versions of the plugin. */
  List<String> routes();

  /** The parameters of a request beside {@code page} and {@code per_page}. */
  default Map<String, String> query() {
    return Map.of();
  }

  /** Returns whether only users get an answer, not visitors. */
  default boolean isForUsers() {
    return false;
  }

  /** The largest number of items on a page that the site accepts. */
  default int pageSize() {
    return 100;
  }

  /** The key of the list in an answer; null where the answer is the list. */
  default @Nullable String key() {
    return null;
  }

  /** The field of an item with the address of its page. */
  default String link() {
    return "link";
  }

  /** The header of an answer with the number of all items; the number of pages is in another. */
  default String total() {
    return "X-WP-Total";
  }

  /** The fields of an item that are secret; they are not recorded. */
  default Set<String> secrets() {
    return Set.of();
  }

  /**
   * Reads an item.
   *
   * @param item as the site sent it, without secrets and personal data; nothing in it is certain
   * @param entry receives its values; those of earlier lists of the same type may be there
   */
  void read(LooseValue item, RestEntry entry);
}
