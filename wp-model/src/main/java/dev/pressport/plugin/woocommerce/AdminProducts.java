package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The products or the variations in WooCommerce's own API, which managers of the shop may read.
 * Facts: class-wc-rest-products-v2-controller.php, class-wc-rest-products-controller.php and
 * class-wc-rest-product-variations-controller.php.
 */
final class AdminProducts implements RestList {
  private static final String VISIBILITY = "product_visibility";
  private static final Set<String> UNSTORED = Set.of("0", "0.00");

  private final boolean variations;

  private AdminProducts(boolean variations) {
    this.variations = variations;
  }

  static AdminProducts products() {
    return new AdminProducts(false);
  }

  static AdminProducts variations() {
    return new AdminProducts(true);
  }

  @Override
  public String type() {
    return variations ? BlockProduct.VARIATION : BlockProduct.TYPE;
  }

  @Override
  public List<String> routes() {
    return List.of(variations ? "wc/v3/variations" : "wc/v3/products");
  }

  @Override
  public Map<String, String> query() {
    return Map.of("context", "edit", "orderby", "id", "order", "asc", "status", "any");
  }

  @Override
  public boolean isForUsers() {
    return true;
  }

  @Override
  public String link() {
    return "permalink";
  }

  @Override
  public void read(LooseValue item, RestEntry entry) {
    fields(item, entry);
    prices(item, entry);
    entry.meta("_sku", item.get("sku"));
    entry.meta("_global_unique_id", item.get("global_unique_id"));
    entry.meta("_virtual", ApiValues.yesOrNo(item.get("virtual")));
    entry.meta("_tax_status", item.get("tax_status"));
    entry.meta("_tax_class", item.get("tax_class").string());
    stock(item, entry);
    ApiValues.measures(item, entry);
    downloads(item, entry);
    if (variations) {
      ApiValues.variation(item, entry);
      Long image = item.get("image").get("id").id();
      entry.meta("_thumbnail_id", image == null ? null : image.toString());
    } else {
      product(item, entry);
    }
    ApiValues.otherMetas(item, entry);
  }

  private void fields(LooseValue item, RestEntry entry) {
    entry.field("id", item.get("id"));
    entry.field("status", item.get("status"));
    entry.field("parent", item.get("parent_id"));
    entry.field("menu_order", item.get("menu_order"));
    ApiValues.dates(item, entry);
    if (variations) {
      // Without the name of the product, which only the other API has.
      if (!entry.fields().get("title").present()) {
        entry.raw("title", item.get("name"));
      }
      return;
    }
    entry.field("slug", item.get("slug"));
    entry.field("link", item.get("permalink"));
    entry.raw("title", item.get("name"));
    entry.raw("content", item.get("description"));
    entry.raw("excerpt", item.get("short_description"));
    entry.field("password", item.get("post_password"));
  }

  private static void prices(LooseValue item, RestEntry entry) {
    // Of a range, this has the least price alone.
    if (!ApiValues.isRanged(item) || !entry.hasMeta(ProductPrice.CURRENT)) {
      entry.meta(ProductPrice.CURRENT, item.get("price"));
    }
    entry.meta(ProductPrice.REGULAR, item.get("regular_price"));
    entry.meta(ProductPrice.SALE, item.get("sale_price"));
    entry.meta(ProductMetas.SALE_FROM, ApiValues.seconds(item.get("date_on_sale_from_gmt")));
    entry.meta(ProductMetas.SALE_TO, ApiValues.seconds(item.get("date_on_sale_to_gmt")));
  }

  /** Of a variation {@code manage_stock} may be {@code parent}. */
  private static void stock(LooseValue item, RestEntry entry) {
    LooseValue managed = item.get("manage_stock");
    boolean ofParent = "parent".equals(managed.string());
    entry.meta("_manage_stock", ofParent ? "no" : ApiValues.yesOrNo(managed));
    if (!ofParent) {
      entry.meta("_stock", item.get("stock_quantity").plain());
    }
    entry.meta("_stock_status", item.get("stock_status"));
    entry.meta("_backorders", item.get("backorders"));
    entry.meta("_low_stock_amount", item.get("low_stock_amount").plain());
  }

  private static void downloads(LooseValue item, RestEntry entry) {
    entry.meta("_downloadable", ApiValues.yesOrNo(item.get("downloadable")));
    entry.meta("_download_limit", item.get("download_limit"));
    entry.meta("_download_expiry", item.get("download_expiry"));
    Map<String, Value> files = new LinkedHashMap<>();
    for (LooseValue file : item.get("downloads").list()) {
      String id = file.get("id").filled();
      files.put(id == null ? Integer.toString(files.size()) : id, file.value());
    }
    if (!files.isEmpty()) {
      entry.metas("_downloadable_files", List.of(new Value.Dict(files)));
    }
  }

  private static void product(LooseValue item, RestEntry entry) {
    ApiValues.picture(item, entry);
    ApiValues.galleryAndTerms(item, entry);
    entry.term(ApiValues.KIND, item.get("type"), item.get("type"));
    visibility(item, entry);
    entry.term("product_shipping_class", item.get("shipping_class"), item.get("shipping_class"));
    entry.meta("_sold_individually", ApiValues.yesOrNo(item.get("sold_individually")));
    entry.meta("_purchase_note", item.get("purchase_note"));
    entry.meta("total_sales", item.get("total_sales"));
    String rating = item.get("average_rating").plain();
    entry.meta("_wc_average_rating", rating == null || UNSTORED.contains(rating) ? null : rating);
    entry.meta("_wc_review_count", item.get("rating_count"));
    entry.meta("_product_url", item.get("external_url"));
    entry.meta("_button_text", item.get("button_text"));
    entry.metas("_children", ApiValues.ids(item.get("grouped_products")));
    entry.metas("_upsell_ids", ApiValues.ids(item.get("upsell_ids")));
    entry.metas("_crosssell_ids", ApiValues.ids(item.get("cross_sell_ids")));
    attributes(item, entry);
  }

  /** Fact: class-wc-product-data-store-cpt.php, update_visibility(). */
  private static void visibility(LooseValue item, RestEntry entry) {
    String shown = item.get("catalog_visibility").filled();
    if ("search".equals(shown) || "hidden".equals(shown)) {
      term("exclude-from-catalog", entry);
    }
    if ("catalog".equals(shown) || "hidden".equals(shown)) {
      term("exclude-from-search", entry);
    }
    if (item.get("featured").isTrue()) {
      term("featured", entry);
    }
    if ("outofstock".equals(item.get("stock_status").string())) {
      term("outofstock", entry);
    }
  }

  private static void term(String visibility, RestEntry entry) {
    LooseValue name = LooseValue.of(Value.of(visibility));
    entry.term(VISIBILITY, name, name);
  }

  /** The names of terms; their slugs are in the other API, as far as products are public. */
  private static void attributes(LooseValue item, RestEntry entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    Map<String, Value> attributes = new LinkedHashMap<>();
    for (LooseValue attribute : item.get("attributes").list()) {
      String name = attribute.get("name").filled();
      if (name == null) {
        continue;
      }
      boolean shared = attribute.get("id").id() != null;
      String slug = attribute.get("slug").filled();
      String key = ApiValues.key(slug == null ? (shared ? "pa_" + name : name) : slug);
      List<String> options = attribute.get("options").strings();
      keys.put(name, key);
      attributes.put(
          key,
          ApiValues.attribute(
              shared ? key : name,
              shared ? List.of() : options,
              attributes.size(),
              attribute.get("visible").isTrue(),
              attribute.get("variation").isTrue(),
              shared));
      if (shared && !entry.hasTerms(key)) {
        for (String option : options) {
          entry.term(
              key, LooseValue.of(Value.of(ApiValues.key(option))), LooseValue.of(Value.of(option)));
        }
      }
    }
    Map<String, Value> defaults = new LinkedHashMap<>();
    for (LooseValue chosen : item.get("default_attributes").list()) {
      String key = keys.get(String.valueOf(chosen.get("name").filled()));
      if (key != null && chosen.get("option").filled() != null) {
        defaults.put(key, chosen.get("option").value());
      }
    }
    ApiValues.attributes(attributes, defaults, entry);
  }
}
