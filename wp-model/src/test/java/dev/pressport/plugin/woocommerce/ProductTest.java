package dev.pressport.plugin.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Attribute;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Rating;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.plugin.woocommerce.ProductVariation.ProductVariationDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {
  private static final Site SHOP =
      new Site(
          "Shop",
          null,
          "https://shop.example",
          null,
          "en-US",
          null,
          Map.of(
              "woocommerce_currency", Value.of("CAD"),
              "woocommerce_weight_unit", Value.of("kg"),
              "woocommerce_dimension_unit", Value.of("cm"),
              "timezone_string", Value.of("America/Toronto")),
          null,
          SiteFields.NONE,
          Map.of(
              "woocommerce_attribute_taxonomies",
              List.of(
                  Map.of(
                      "attribute_name", Value.of("shade"),
                      "attribute_label", Value.of("Shade of paint"),
                      "attribute_orderby", Value.of("menu_order")))));

  private static TestRow product(long id, String kind) {
    return TestRow.entry("product", id)
        .named("Product " + id, "product-" + id)
        .column("link", "https://shop.example/product/product-" + id + "/")
        .in("product_type", kind);
  }

  private static TestRow variation(long id, long product) {
    return TestRow.entry("product_variation", id).column("post_parent", Long.toString(product));
  }

  private static ProductDetails details(Site site, long id, TestRow... rows) {
    return MappedSite.of(site, rows).details(id, ProductDetails.class);
  }

  @Test
  void readsPriceStockAndMeasures() {
    ProductDetails lamp =
        details(
            SHOP,
            7,
            product(7, "simple")
                .in("product_visibility", "featured")
                .in("product_visibility", "exclude-from-search")
                .meta("_sku", "L-7")
                .meta("_global_unique_id", "4006381333931")
                .meta("_price", "7.90")
                .meta("_regular_price", "9.90")
                .meta("_sale_price", "7.90")
                .meta("_sale_price_dates_from", "1717214400")
                .meta("_sale_price_dates_to", "1719806399")
                .meta("_manage_stock", "yes")
                .meta("_stock", "12")
                .meta("_stock_status", "instock")
                .meta("_backorders", "notify")
                .meta("_weight", "1.25")
                .meta("_length", "30")
                .meta("_tax_class", "reduced-rate")
                .meta("_downloadable", "yes")
                .meta("_downloadable_files", "a:1:{s:1:\"k\";a:1:{s:4:\"file\";s:1:\"x\";}}")
                .meta("_download_limit", "-1")
                .meta("_download_expiry", "14")
                .meta("_wc_average_rating", "4.50")
                .meta("_wc_review_count", "2"));

    assertThat(lamp)
        .extracting(
            ProductDetails::kind,
            ProductDetails::sku,
            ProductDetails::gtin,
            ProductDetails::price,
            ProductDetails::regularPrice,
            ProductDetails::salePrice,
            ProductDetails::maxPrice,
            ProductDetails::onSale,
            ProductDetails::currency)
        .containsExactly("simple", "L-7", "4006381333931", 7.9, 9.9, 7.9, null, true, "CAD");
    assertThat(lamp.saleFrom()).isEqualTo(LocalDateTime.of(2024, 6, 1, 0, 0));
    assertThat(lamp.saleTo()).isEqualTo(LocalDateTime.of(2024, 6, 30, 23, 59, 59));
    assertThat(lamp.stock()).isEqualTo(new Stock(true, 12L, "instock", "notify", false));
    assertThat(lamp.measures()).isEqualTo(new Measures(1.25, "kg", 30.0, null, null, "cm"));
    assertThat(lamp.tax()).isEqualTo(new ProductDetails.Tax(null, "reduced-rate"));
    assertThat(lamp.downloads()).isEqualTo(1);
    assertThat(lamp.downloadLimit()).isNull();
    assertThat(lamp.downloadDays()).isEqualTo(14);
    assertThat(lamp.rating()).isEqualTo(new Rating(4.5, 2));
    assertThat(lamp.visibility()).isEqualTo("catalog");
    assertThat(lamp.featured()).isTrue();
    assertThat(lamp.toString()).doesNotContain("file=x");
  }

  @Test
  void isNotOnSaleBeforeTheSaleBegins() {
    ProductDetails lamp =
        details(
            SHOP,
            7,
            product(7, "simple")
                .meta("_price", "9.90")
                .meta("_regular_price", "9.90")
                .meta("_sale_price", "7.90"));

    assertThat(lamp.onSale()).isFalse();
    assertThat(lamp.salePrice()).isEqualTo(7.9);
  }

  /** A product with an attribute of the shop and another that only it has. */
  private static TestRow paint() {
    return product(20, "variable")
        .in("pa_shade", "dark-red")
        .in("pa_shade", "sand")
        .meta("_sku", "P")
        .meta("_price", "4")
        .meta("_price", "11")
        .meta("_manage_stock", "yes")
        .meta("_stock", "40")
        .meta("_tax_class", "zero-rate")
        .meta("_weight", "2")
        .meta(
            "_product_attributes",
            "a:2:{s:3:\"tin\";a:6:{s:4:\"name\";s:3:\"Tin\";s:5:\"value\";s:13:\"Small | Large\";"
                + "s:8:\"position\";i:1;s:10:\"is_visible\";i:1;s:12:\"is_variation\";i:1;"
                + "s:11:\"is_taxonomy\";i:0;}s:8:\"pa_shade\";a:6:{s:4:\"name\";s:8:\"pa_shade\";"
                + "s:5:\"value\";s:0:\"\";s:8:\"position\";i:0;s:10:\"is_visible\";i:0;"
                + "s:12:\"is_variation\";i:1;s:11:\"is_taxonomy\";i:1;}}")
        .meta("_default_attributes", "a:1:{s:8:\"pa_shade\";s:4:\"sand\";}");
  }

  private static final TestRow[] PAINT = {
    TestRow.term("pa_shade", 1, "dark-red", "Dark &amp; red").meta("order", "2"),
    TestRow.term("pa_shade", 2, "sand", "Sand").meta("order", "1"),
    paint(),
    variation(22, 20)
        .column("menu_order", "2")
        .meta("_price", "11")
        .meta("_regular_price", "11")
        .meta("_sku", "P-22")
        .meta("_tax_class", "parent")
        .meta("_stock_status", "instock")
        .meta("attribute_pa_shade", "sand")
        .meta("attribute_tin", "Large"),
    variation(21, 20)
        .column("menu_order", "1")
        .meta("_price", "4")
        .meta("_regular_price", "5")
        .meta("_sale_price", "4")
        .meta("_manage_stock", "yes")
        .meta("_stock", "3")
        .meta("_weight", "0.5")
        .meta("_variation_description", "Quick <b>drying</b>")
        .meta("attribute_pa_shade", "dark-red")
        .meta("attribute_tin", ""),
    variation(23, 20).column("post_status", "private").meta("_price", "99")
  };

  @Test
  void joinsTheVariationsThatCanBeBought() {
    ProductDetails paint = details(SHOP, 20, PAINT);

    assertThat(paint.price()).isEqualTo(4);
    assertThat(paint.maxPrice()).isEqualTo(11);
    assertThat(paint.onSale()).isTrue();
    assertThat(paint.attributes())
        .containsExactly(
            new Attribute("Shade of paint", "pa_shade", List.of("sand", "dark-red"), true, false),
            new Attribute("Tin", null, List.of("Small", "Large"), true, true));
    assertThat(paint.defaults()).containsExactly(entry("Shade of paint", "Sand"));
    assertThat(paint.variations())
        .extracting(Variation::id, Variation::sku, Variation::price, Variation::onSale)
        .containsExactly(tuple(21L, "P", 4.0, true), tuple(22L, "P-22", 11.0, false));
    assertThat(paint.variations().get(0).attributes())
        .containsExactly(entry("Shade of paint", "Dark & red"), entry("Tin", null));
    assertThat(paint.variations().get(0).description()).isEqualTo("Quick <b>drying</b>");
  }

  @Test
  void givesVariationsWhatTheyLeaveToTheirProduct() {
    ProductVariationDetails large =
        MappedSite.of(SHOP, PAINT).details(22, ProductVariationDetails.class);

    assertThat(large.product()).isEqualTo(20);
    assertThat(large.currency()).isEqualTo("CAD");
    assertThat(large.attributes())
        .containsExactly(entry("Shade of paint", "Sand"), entry("Tin", "Large"));
    assertThat(large.tax()).isEqualTo(new ProductDetails.Tax(null, "zero-rate"));
    assertThat(large.stock()).isEqualTo(new Stock(true, 40L, "instock", null, false));
    assertThat(large.measures()).isEqualTo(new Measures(2.0, "kg", null, null, null, null));
  }

  @Test
  void namesGroupedAndOtherProducts() {
    ProductDetails set =
        details(
            SHOP,
            30,
            product(30, "grouped")
                .meta("_children", "a:2:{i:0;i:7;i:1;i:99;}")
                .meta("_upsell_ids", "a:1:{i:0;i:7;}")
                .meta("_crosssell_ids", "a:0:{}")
                .meta("_product_image_gallery", "40,41,x"),
            product(7, "simple")
                .meta("_price", "1")
                .meta("_regular_price", "2")
                .meta("_sale_price", "1"),
            TestRow.entry("attachment", 40)
                .column("attachment_url", "https://shop.example/wp-content/uploads/a.jpg")
                .meta("_wp_attachment_image_alt", "A lamp"));

    assertThat(set.grouped())
        .containsExactly(
            new ProductDetails.Product(
                "product", 7, "product-7", "https://shop.example/product/product-7/"));
    assertThat(set.upSells()).isEqualTo(set.grouped());
    assertThat(set.crossSells()).isEmpty();
    assertThat(set.onSale()).isTrue();
    assertThat(set.gallery())
        .containsExactly(
            new ProductDetails.Image(40, "https://shop.example/wp-content/uploads/a.jpg", "A lamp"),
            new ProductDetails.Image(41, null, null));
  }

  @Test
  void readsAnExportFileWithoutSettings() {
    Site unknown = new Site(null, null, null, null, null, null);
    TestRow[] rows = PAINT.clone();
    rows[2] =
        paint()
            .column("post_date", "2024-03-01 12:00:00")
            .column("post_date_gmt", "2024-03-01 10:00:00")
            .meta("_sale_price_dates_from", "1717192800");
    ProductDetails paint = details(unknown, 20, rows);

    assertThat(paint.currency()).isNull();
    assertThat(paint.attributes()).extracting(Attribute::name).containsExactly("Shade", "Tin");
    assertThat(paint.measures()).isEqualTo(new Measures(2.0, null, null, null, null, null));
    assertThat(paint.saleFrom()).isEqualTo(LocalDateTime.of(2024, 6, 1, 0, 0));
  }

  @Test
  void survivesDamagedMetas() {
    ProductDetails broken =
        details(
            SHOP,
            7,
            product(7, "variable")
                .meta("_price", "dear")
                .meta("_sale_price", "1e999")
                .meta("_stock", "9".repeat(60))
                .meta("_manage_stock", "yes")
                .meta("_sale_price_dates_to", "999999999999999")
                .meta("_product_attributes", "a:1:{s:1:\"x\";s:1:\"y\";}")
                .meta("_default_attributes", "nothing")
                .meta("_upsell_ids", "a:1:{i:0;s:3:\"-12\";}")
                .meta("_downloadable_files", "O:8:\"Stranger\":0:{}")
                .meta("_product_image_gallery", ",,,"),
            variation(8, 7).meta("attribute_pa_none", "%E2%9C%93"));

    assertThat(broken.price()).isNull();
    assertThat(broken.saleTo()).isNull();
    assertThat(broken.upSells()).isEmpty();
    assertThat(broken.variations().get(0).attributes()).containsExactly(entry("None", "\u2713"));
  }
}
