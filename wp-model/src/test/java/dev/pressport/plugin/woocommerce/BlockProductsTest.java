package dev.pressport.plugin.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockProductsTest {
  private final RenderedSite site =
      new RenderedSite()
          .option("woocommerce_currency", Value.of("EUR"))
          .picture(8, "")
          .row(TestRow.term("product_cat", 31, "gear", "Gear"))
          .row(TestRow.term("product_cat", 32, "sails", "Sails").column("parent", "gear"));

  private TestRow product(long id, String kind, String... metas) {
    TestRow row =
        TestRow.entry("product", id)
            .named("Product " + id, "product-" + id)
            .column("post_date", "2024-01-01 00:00:0" + id % 10)
            .column("link", "https://a.example/product/" + id + "/")
            .in("product_type", kind);
    for (int i = 0; i < metas.length; i += 2) {
      row.meta(metas[i], metas[i + 1]);
    }
    return row;
  }

  private RenderedSite shop() {
    return site.row(
            product(11, "simple", "_price", "4", "_regular_price", "5", "_sale_price", "4")
                .meta("_thumbnail_id", "8")
                .in("product_cat", "sails"))
        .row(
            product(12, "simple", "_price", "8.25", "_regular_price", "8.25")
                .meta("_wc_average_rating", "3.50")
                .meta("_wc_review_count", "2")
                .meta("_sku", "B-12")
                .in("product_cat", "gear"))
        .row(product(13, "variable", "_price", "25", "_price", "32"))
        .row(
            TestRow.entry("product_variation", 14)
                .column("post_parent", "13")
                .meta("_price", "25")
                .meta("_regular_price", "31")
                .meta("_sale_price", "25"))
        .row(
            product(15, "external", "_price", "21", "_regular_price", "21")
                .meta("_product_url", "https://other.example/x")
                .meta("_button_text", "Buy there"))
        .row(
            product(
                16, "simple", "_price", "1", "_regular_price", "1", "_stock_status", "outofstock"))
        .row(product(17, "simple", "_price", "1").in("product_visibility", "exclude-from-catalog"));
  }

  private String block(String name, String attributes) {
    return shop()
        .html("<!-- wp:woocommerce/" + name + " " + attributes + " /-->")
        .replace("\n", "");
  }

  @Test
  void listsProductsWithPriceRatingAndButton() {
    assertThat(block("handpicked-products", "{\"products\":[11,12]}"))
        .contains(
            "<h3><a href=\"https://a.example/product/12/\">Product 12</a></h3><p>€8.25</p>"
                + "<p>Rated 3.50 out of 5 based on 2 customer ratings</p>"
                + "<p><a href=\"https://a.example/product/12/\">Add to cart</a></p>",
            "<span class=\"onsale\">Sale</span>",
            "p8.jpg",
            "<del>€5.00</del>",
            "<ins>€4.00</ins>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void listsTheNewestFirstWithoutThoseOutsideOfTheCatalog() {
    String html = block("product-new", "{}");
    assertThat(html).doesNotContain("Product 17").doesNotContain("Product 14");
    assertThat(html.indexOf("Product 16")).isLessThan(html.indexOf("Product 15"));
    assertThat(html)
        .contains("€25.00 – €32.00", "Price range: €25.00 through €32.00", ">Select options<")
        .contains("<a href=\"https://other.example/x\">Buy there</a>", ">Read more<");
  }

  @Test
  void choosesBySaleCategoryAndAttributesOfABlock() {
    assertThat(block("product-on-sale", "{}"))
        .contains("Product 11", "Product 13")
        .doesNotContain("Product 12");
    assertThat(site.html("<!-- wp:woocommerce/product-category {\"categories\":[31]} /-->"))
        .contains("Product 11", "Product 12")
        .doesNotContain("Product 13");
    assertThat(
            site.html(
                "<!-- wp:woocommerce/product-category {\"categories\":[32],\"contentVisibility\":"
                    + "{\"price\":false,\"button\":false}} /-->"))
        .contains("Product 11")
        .doesNotContain("€4.00", "Add to cart");
  }

  @Test
  void repeatsTheTemplateOfACollection() {
    assertThat(
            shop()
                .html(
                    "<!-- wp:woocommerce/product-collection"
                        + " {\"query\":{\"perPage\":1,\"orderBy\":\"title\",\"order\":\"asc\",\"isProductCollectionBlock\":true}}"
                        + " --><div><!-- wp:woocommerce/product-template --><!--"
                        + " wp:woocommerce/product-image /--><!-- wp:post-title {\"isLink\":true}"
                        + " /--><!-- wp:woocommerce/product-price /--><!--"
                        + " wp:woocommerce/product-button /--><!-- /wp:woocommerce/product-template"
                        + " --></div><!-- /wp:woocommerce/product-collection -->"))
        .contains("p8.jpg", ">Product 11</a>", "<ins>€4.00</ins>", ">Add to cart</a>")
        .doesNotContain("Product 12");
    assertThat(
            site.html(
                "<!-- wp:woocommerce/product-collection {\"collection\":"
                    + "\"woocommerce/product-collection/cross-sells\"} --><div><h2>Also</h2></div>"
                    + "<!-- /wp:woocommerce/product-collection -->"))
        .doesNotContain("Also");
  }

  @Test
  void listsCategoriesWithTheNumberOfProducts() {
    assertThat(block("product-categories", "{}"))
        .contains(">Gear</a> (2<span class=\"screen-reader-text\"> 2 products</span>)<ul><li>")
        .contains(">Sails</a> (1<");
  }

  @Test
  void readsShortcodes() {
    shop();
    assertThat(site.html("[products ids=\"11,12\" orderby=\"price\"]"))
        .contains("Sale!", "Rated 3.50 out of 5<", "€8.25");
    assertThat(site.html("[products skus=\"B-12\"]"))
        .contains("Product 12")
        .doesNotContain("Product 11");
    assertThat(site.html("[product_category category=\"gear\" limit=1]"))
        .contains("Product 11")
        .doesNotContain("Product 12");
    assertThat(site.html("[add_to_cart id=\"12\"]"))
        .contains("<p>€8.25 <a href=\"https://a.example/product/12/\">Add to cart</a></p>");
    assertThat(site.html("[products ids=\"13\"]")).contains("has multiple variants");
    assertThat(site.html("[product_page id=12]")).contains("<h2>", "Product 12");
    assertThat(site.html("[add_to_cart id=\"999\"]")).doesNotContain("Add to cart");
    assertThat(site.problems()).containsExactly("reference-not-found");
  }

  @Test
  void choosesByOperatorsAndVisibilityOfShortcodes() {
    shop()
        .row(TestRow.term("pa_size", 41, "big", "Big"))
        .row(product(21, "simple", "_price", "2").in("pa_size", "big").in("product_cat", "gear"))
        .row(
            product(22, "simple", "_price", "2")
                .in("product_visibility", "exclude-from-catalog")
                .in("product_visibility", "exclude-from-search"));
    assertThat(site.html("[products category=\"gear\" cat_operator=\"NOT IN\"]"))
        .contains("Product 15")
        .doesNotContain("Product 11", "Product 12", "Product 21");
    assertThat(site.html("[products attribute=\"size\"]"))
        .contains("Product 21")
        .doesNotContain("Product 12");
    assertThat(site.html("[products visibility=\"hidden\"]"))
        .contains("Product 22")
        .doesNotContain("Product 17", "Product 12");
    assertThat(site.html("[products visibility=\"search\"]"))
        .contains("Product 17")
        .doesNotContain("Product 22", "Product 12");
  }

  @Test
  void listsCategoriesByNameAndNumber() {
    shop().row(TestRow.term("product_cat", 33, "anchors", "Anchors"));
    assertThat(site.html("[product_categories]"))
        .contains(">Gear</a> (2)", ">Sails</a> (1)")
        .doesNotContain("Anchors");
    assertThat(site.html("[product_categories hide_empty=\"0\" number=\"1\"]"))
        .contains(">Anchors</a></li></ul>")
        .doesNotContain("Gear");
    assertThat(site.html("[product_categories ids=\"31\"]"))
        .contains("Gear")
        .doesNotContain("Sails");
  }

  @Test
  void listsBrands() {
    shop()
        .row(TestRow.term("product_brand", 51, "knots", "Knots & Sons").meta("thumbnail_id", "8"))
        .row(product(23, "simple", "_price", "2").in("product_brand", "knots"));
    assertThat(site.html("[product_brand_list]")).contains("<h3>K</h3>", "Knots &amp; Sons");
    assertThat(site.html("[product_brand_thumbnails]"))
        .contains("p8.jpg", "alt=\"Knots &amp; Sons\"");
    assertThat(site.html("[product_brand post_id=\"23\"]")).contains("p8.jpg");
  }

  @Test
  void addsTheTaxesOfTheShopsOwnPlace() {
    shop()
        .option("woocommerce_calc_taxes", Value.of("yes"))
        .option("woocommerce_prices_include_tax", Value.of("no"))
        .option("woocommerce_tax_display_shop", Value.of("incl"))
        .option("woocommerce_default_country", Value.of("DE:DE-BY"))
        .option("woocommerce_price_display_suffix", Value.of("({price_excluding_tax} net)"))
        .table("woocommerce_tax_rates", rate("DE", "19"))
        .table("woocommerce_tax_rates", rate("", "30"))
        .table("woocommerce_tax_rates", rate("FR", "20"))
        .row(product(24, "simple", "_price", "10", "_tax_status", "none"));
    assertThat(site.html("[add_to_cart id=\"12\"]")).contains("€9.82 <small>(€8.25 net)</small>");
    assertThat(site.html("[add_to_cart id=\"24\"]")).contains("<p>€10.00 <a");
  }

  @Test
  void addsToEachVariationItsOwnTaxes() {
    shop()
        .option("woocommerce_calc_taxes", Value.of("yes"))
        .option("woocommerce_tax_display_shop", Value.of("incl"))
        .option("woocommerce_default_country", Value.of("DE"))
        .table("woocommerce_tax_rates", rate("DE", "10"))
        .row(
            TestRow.entry("product_variation", 25)
                .column("post_parent", "13")
                .meta("_price", "32")
                .meta("_tax_class", "zero-rate"));
    assertThat(site.html("[add_to_cart id=\"13\"]")).contains("€27.50 – €32.00");
  }

  private static Map<String, Value> rate(String country, String percent) {
    return Map.of(
        "tax_rate_id", Value.of(country.isEmpty() ? "9" : "1"),
        "tax_rate_country", Value.of(country),
        "tax_rate_state", Value.of(""),
        "tax_rate", Value.of(percent),
        "tax_rate_priority", Value.of("1"),
        "tax_rate_compound", Value.of("0"),
        "tax_rate_class", Value.of(""));
  }

  @Test
  void showsAnEmptyCart() {
    assertThat(site.html("[woocommerce_cart]")).contains("Your cart is currently empty.");
  }

  @Test
  void namesWhatOnlyAShopCanDo() {
    assertThat(
            shop()
                .html(
                    "<!-- wp:woocommerce/cart --><div><!-- wp:woocommerce/filled-cart-block"
                        + " --><div><p>Full</p></div><!-- /wp:woocommerce/filled-cart-block --><!--"
                        + " wp:woocommerce/empty-cart-block --><div><p>Empty</p></div><!--"
                        + " /wp:woocommerce/empty-cart-block --></div><!-- /wp:woocommerce/cart -->"
                        + "<p>[woocommerce_my_account]</p>"))
        .contains("Empty")
        .doesNotContain("Full");
    assertThat(site.problems())
        .containsExactlyInAnyOrder("server-only the cart", "server-only the account of a customer");
  }

  @Test
  void survivesDamagedValues() {
    site.row(product(18, "grouped", "_price", "x", "_children", "a:1:{", "_price", "9".repeat(99)));
    site.row(product(19, "simple", "_price", "-1e5", "_wc_average_rating", "NaN"));
    assertThat(block("product-new", "{\"columns\":-1,\"rows\":\"x\"}")).contains("Product 18");
    assertThat(site.html("[products limit=abc columns=0 ids=\",,9999999999999999999\"]"))
        .contains("Product 12");
  }

  @Test
  void leavesOutTheFiltersOfProducts() {
    assertThat(
            site.html(
                "<!-- wp:woocommerce/product-filters --><div><h2>Filters</h2>"
                    + "<!-- wp:woocommerce/product-filter-price --><h3>Price</h3>"
                    + "<!-- /wp:woocommerce/product-filter-price --></div>"
                    + "<!-- /wp:woocommerce/product-filters -->"
                    + "<!-- wp:woocommerce/product-filter-status --><h3>Status</h3>"
                    + "<!-- /wp:woocommerce/product-filter-status -->"))
        .isEmpty();
    assertThat(site.problems()).containsExactly("server-only the filter of products");
  }

  @Test
  void showsTheSaleOnThePictureByItself() {
    String loop =
        "<!-- wp:woocommerce/product-collection"
            + " {\"query\":{\"woocommerceHandPickedProducts\":[11]}} --><!--"
            + " wp:woocommerce/product-template -->%s<!-- /wp:woocommerce/product-template --><!--"
            + " /wp:woocommerce/product-collection -->";
    String badge = "Product on sale";
    shop();
    assertThat(site.html(loop.formatted("<!-- wp:woocommerce/product-image /-->")))
        .containsOnlyOnce(badge);
    assertThat(
            site.html(
                loop.formatted("<!-- wp:woocommerce/product-image {\"showSaleBadge\":false} /-->")))
        .doesNotContain(badge);
    assertThat(
            site.html(
                loop.formatted(
                    "<!-- wp:woocommerce/product-image --><!-- wp:woocommerce/product-sale-badge"
                        + " /--><!-- /wp:woocommerce/product-image -->")))
        .containsOnlyOnce(badge);
  }

  @Test
  void showsWhatOlderBlocksOfFeaturedThingsShowed() {
    shop().row(TestRow.term("product_cat", 51, "new", "New").column("description", "Just in."));
    assertThat(
            site.html(
                "<!-- wp:woocommerce/featured-product {\"editMode\":false,\"productId\":12}"
                    + " /--><!-- wp:woocommerce/featured-category"
                    + " {\"editMode\":false,\"categoryId\":51} /-->"))
        .contains("<h2>Product 12</h2>", "€8.25", "<h2>New</h2>", "Just in.");
    assertThat(
            site.html(
                "<!-- wp:woocommerce/featured-product {\"productId\":12} --><!--"
                    + " /wp:woocommerce/featured-product -->"))
        .doesNotContain("Product 12</h2>", "8.25");
  }

  @Test
  void showsTheStockAndTheReviewsOfASingleProduct() {
    shop()
        .row(
            product(23, "simple", "_price", "2", "_manage_stock", "yes", "_stock", "4")
                .meta("_stock_status", "instock")
                .meta("_wc_average_rating", "4.00")
                .meta("_wc_review_count", "1"));
    assertThat(
            site.html(
                "<!-- wp:woocommerce/single-product {\"productId\":23} --><!--"
                    + " wp:woocommerce/product-rating {\"isDescendentOfSingleProductBlock\":true}"
                    + " /--><!-- wp:woocommerce/add-to-cart-form /--><!--"
                    + " /wp:woocommerce/single-product -->"))
        .contains(
            "<a href=\"https://a.example/product/23/#reviews\">(1 customer review)</a>",
            "4 in stock <a href=\"https://a.example/product/23/\">Add to cart</a>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsTheWholePageOfAProduct() {
    shop()
        .row(
            product(24, "simple", "_price", "2", "_weight", "3")
                .body("<p>First <em>part</em>.</p><p>" + "word ".repeat(150) + "last</p>")
                .column("post_excerpt", "In short")
                .meta("_sku", "S-24")
                .meta(
                    "_product_attributes",
                    "a:1:{s:4:\"made\";a:4:{s:4:\"name\";s:4:\"Made\";s:5:\"value\";s:4:\"here\";"
                        + "s:10:\"is_visible\";i:1;s:11:\"is_taxonomy\";i:0;}}")
                .in("product_cat", "sails"));
    assertThat(site.html("[product_page sku=\"S-24\"]"))
        .contains(
            "Product 24",
            "In short",
            "<em>part</em>",
            "last",
            "SKU: S-24",
            "<th>Made</th><td>here</td>",
            "Category: ");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsWidgets() {
    assertThat(
            widget("woocommerce_products", "\"title\":\"Ours\",\"show\":\"onsale\",\"number\":5"))
        .contains("<h2>Ours</h2>", "Product 11", "€4.00")
        .doesNotContain("Product 12");
    assertThat(widget("woocommerce_product_categories", "\"count\":1"))
        .contains("<h2>Product categories</h2>", "Sails", "Gear");
    assertThat(widget("woocommerce_widget_cart", "")).doesNotContain("<h2>");
    assertThat(site.problems()).containsExactly("server-only the cart in a sidebar");
  }

  private String widget(String kind, String fields) {
    return shop()
        .html(
            "<!-- wp:legacy-widget {\"idBase\":\""
                + kind
                + "\",\"instance\":{\"raw\":{"
                + fields
                + "}}} /-->");
  }

  @Test
  void showsTheShortDescriptionAlone() {
    shop()
        .row(product(25, "simple", "_price", "2").body("Long text").column("post_excerpt", "Short"))
        .row(product(26, "simple", "_price", "2").body("Long text"));
    String block =
        "<!-- wp:woocommerce/single-product {\"productId\":%d} -->"
            + "<!-- wp:woocommerce/product-summary %s /--><!-- /wp:woocommerce/single-product -->";
    assertThat(site.html(block.formatted(25, ""))).contains("Short").doesNotContain("Long");
    assertThat(site.html(block.formatted(26, ""))).doesNotContain("Long");
    assertThat(site.html(block.formatted(26, "{\"showDescriptionIfEmpty\":true}")))
        .contains("Long");
  }
}
