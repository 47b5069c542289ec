package dev.pressport.plugin.woocommerce;

import dev.pressport.permalink.NestedPermalink;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.permalink.PermalinkLookup.Category;
import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of products when a shop has chosen tags for them, such as {@code
 * /shop/%product_cat%}: wc_product_post_type_link() of wc-product-functions.php.
 */
final class ProductPermalinks implements NestedPermalink {
  static final String VERSION = "woocommerce_version";
  static final String BASE = "product_base";

  private static final List<String> DATE_TAGS =
      List.of("%year%", "%monthnum%", "%day%", "%hour%", "%minute%", "%second%");
  private static final String ROOT = "index.php/";

  @Override
  public Set<String> types() {
    return Set.of(BlockProduct.TYPE);
  }

  @Override
  public @Nullable String path(Post post, PermalinkLookup lookup, SiteOptions options)
      throws IOException {
    String base = options.value(WooCommerce.PERMALINKS).get(BASE).filled();
    if (base == null || !base.contains("%")) {
      return null;
    }
    String path = base.strip().replaceAll("^/+|/+$", "");
    String[] date = post.date().split("[-: ]", -1);
    for (int i = 0; i < DATE_TAGS.size(); i++) {
      path = path.replace(DATE_TAGS.get(i), i < date.length ? date[i] : "");
    }
    if (path.contains("%product_cat%") || path.contains("%category%")) {
      String category = category(post, lookup, options);
      path = path.replace("%product_cat%", category).replace("%category%", category);
    }
    String permalinks = options.permalinks();
    boolean rooted = permalinks != null && permalinks.startsWith("/" + ROOT);
    return (rooted ? ROOT : "")
        + path.replace("%post_id%", Long.toString(post.id()))
        + '/'
        + post.name()
        + (permalinks != null && permalinks.endsWith("/") ? "/" : "");
  }

  private static String category(Post post, PermalinkLookup lookup, SiteOptions options)
      throws IOException {
    List<Category> categories = new ArrayList<>(lookup.terms(post.id(), BlockCategories.TAXONOMY));
    if (categories.isEmpty()) {
      return "uncategorized";
    }
    if (isOlder(options.value(VERSION).filled())) {
      categories.sort(
          Comparator.comparingLong(Category::parent).reversed().thenComparingLong(Category::id));
      return lookup.path(categories.get(0), BlockCategories.TAXONOMY);
    }
    String deepest = "";
    long most = -1;
    for (Category category : categories) {
      String path = lookup.path(category, BlockCategories.TAXONOMY);
      long depth = path.chars().filter(c -> c == '/').count();
      if (depth > most) {
        deepest = path;
        most = depth;
      }
    }
    return deepest;
  }

  /** Before 9.9, the category with the highest parent counted. */
  private static boolean isOlder(@Nullable String version) {
    return version != null && version.matches("[0-8]\\..*|9\\.[0-8](\\..*)?");
  }
}
