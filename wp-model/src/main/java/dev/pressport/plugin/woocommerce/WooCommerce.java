package dev.pressport.plugin.woocommerce;

import dev.pressport.media.SoldFiles;
import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.privacy.PersonalComments;
import dev.pressport.privacy.PersonalMetas;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;
import java.util.stream.Stream;

/** WooCommerce: products and orders. */
public final class WooCommerce implements Plugin {
  static final String PERMALINKS = "woocommerce_permalinks";

  @Override
  public String slug() {
    return "woocommerce";
  }

  @Override
  public String name() {
    return "WooCommerce";
  }

  @Override
  public String signs() {
    return "type:product type:product_variation type:shop_order type:shop_order_refund "
        + "type:shop_coupon taxonomy:product_cat taxonomy:product_tag "
        + "taxonomy:product_type taxonomy:product_visibility "
        + "taxonomy:product_shipping_class taxonomy:pa_* meta:_wc_* block:woocommerce/* "
        + "shortcode:woocommerce_* shortcode:products shortcode:product_page "
        + "shortcode:product_category shortcode:add_to_cart";
  }

  @Override
  public String meaning() {
    return "products with prices, stock and variations, orders and coupons; cart, checkout and "
        + "payment need another shop";
  }

  @Override
  public List<PluginPart> parts() {
    return Stream.of(types(), shown(), taxonomies(), tables(), ShopSettings.parts(), answers())
        .flatMap(parts -> parts)
        .toList();
  }

  private static Stream<PluginPart> types() {
    return Stream.of(
        new Product(),
        new ProductVariation(),
        new ShopOrder(),
        new ShopOrderRefund(),
        new ShopCoupon(),
        new UnmodelledType(OrderTables.PLACEHOLDER, Trait.PERSONAL),
        new UnmodelledType("shop_subscription", Trait.PERSONAL),
        new OrderTables(),
        new PersonalMetas(
            "_?(billing|shipping)_(first_name|last_name|company|address_[12]|address_index|city"
                + "|state|postcode|country|email|phone)",
            "_customer_(ip_address|user_agent)",
            "_payer_.*",
            "Payer .*"),
        new PersonalComments("order_note"),
        new SoldFiles("woocommerce_uploads/", "_downloadable_files"));
  }

  private static Stream<PluginPart> shown() {
    return Stream.of(
        new PluginOption(PERMALINKS),
        new PluginOption(ProductPermalinks.VERSION),
        new ProductPermalinks(),
        DefaultArchive.ofPage("product", "shop"),
        new ShopPages(),
        BlockProduct.METAS,
        BlockProduct.METAS_OF_VARIATIONS,
        new BlockProducts(),
        new ShopWidgets(),
        new ShortcodeProducts(),
        new ProductPage(),
        new ProductLists());
  }

  /** The lists of the API; the earlier ones of a type are for visitors. */
  private static Stream<PluginPart> answers() {
    return Stream.of(
        StoreProducts.products(),
        StoreProducts.variations(),
        AdminProducts.products(),
        AdminProducts.variations(),
        new AdminCoupons(),
        AdminOrders.orders(),
        AdminOrders.refunds(),
        new StoreSettings(),
        new StoreAttributes(),
        new AdminSettings("general"),
        new AdminSettings("products"));
  }

  private static Stream<PluginPart> tables() {
    return Stream.of(
            OrderTables.tables(),
            OrderItems.tables(),
            Stream.of(
                table(
                    ShopSettings.ATTRIBUTES,
                    "attribute_id attribute_public",
                    "attribute_name attribute_label attribute_type attribute_orderby"),
                table("wc_tax_rate_classes", "tax_rate_class_id", "name slug"),
                table(
                    "woocommerce_tax_rates",
                    "tax_rate_id tax_rate_priority tax_rate_compound tax_rate_shipping"
                        + " tax_rate_order",
                    "tax_rate_country tax_rate_state tax_rate tax_rate_name tax_rate_class"),
                table(
                    "woocommerce_tax_rate_locations",
                    "location_id tax_rate_id",
                    "location_code location_type"),
                table("woocommerce_shipping_zones", "zone_id zone_order", "zone_name"),
                table(
                    "woocommerce_shipping_zone_locations",
                    "location_id zone_id",
                    "location_code location_type"),
                table(
                    "woocommerce_shipping_zone_methods",
                    "instance_id zone_id method_order is_enabled",
                    "method_id")))
        .flatMap(parts -> parts);
  }

  private static PluginTable table(String name, String numbers, String texts) {
    return new PluginTable(name, Owner.SITE, numbers, texts);
  }

  private static Stream<PluginPart> taxonomies() {
    return Stream.of(
        new Taxonomy(
                "product_cat",
                "Product categories",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("product-category", PERMALINKS + "/category_base"),
        new Taxonomy(
                "product_tag",
                "Product tags",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("product-tag", PERMALINKS + "/tag_base"),
        new Taxonomy(
                "product_brand",
                "Brands",
                Taxonomy.Trait.VIEWABLE,
                Taxonomy.Trait.NESTED,
                Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("brand", null),
        new Taxonomy("product_type", "Product types"),
        new Taxonomy("product_visibility", "Product visibilities", Taxonomy.Trait.INTERNAL),
        new Taxonomy("product_shipping_class", "Shipping classes"),
        new Taxonomy(
            "pa_*",
            "Attributes",
            Taxonomy.Trait.VIEWABLE,
            Taxonomy.Trait.NESTED,
            Taxonomy.Trait.WITHOUT_FRONT));
  }
}
