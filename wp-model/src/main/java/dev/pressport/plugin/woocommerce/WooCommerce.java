package dev.pressport.plugin.woocommerce;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** WooCommerce: products and orders. */
public final class WooCommerce implements Plugin {
  private static final String PERMALINKS = "woocommerce_permalinks";

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
    return "products and orders are exported as entries with metas; prices and stock "
        + "stay metas, and the tables of orders are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(PERMALINKS),
        new DefaultArchive("product", "shop"),
        new UnmodelledType("shop_order", Trait.PERSONAL),
        new UnmodelledType("shop_order_refund", Trait.PERSONAL),
        new UnmodelledType("shop_order_placehold", Trait.PERSONAL),
        new UnmodelledType("shop_coupon"),
        new UnmodelledType("product_variation"),
        new UnmodelledType("shop_subscription", Trait.PERSONAL),
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
