package dev.pressport.plugin.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.render.InternalLinks;
import dev.pressport.render.Policy;
import dev.pressport.render.Rendering;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductPageTest {
  private static final Map<String, Value> DOLLARS =
      Map.of("woocommerce_currency", Value.of("CAD"), "woocommerce_weight_unit", Value.of("kg"));

  private static String page(String language, Map<String, Value> options, TestRow... rows) {
    return rendered(language, options, true, rows);
  }

  private static String rendered(
      String language, Map<String, Value> options, boolean page, TestRow... rows) {
    Site site =
        new Site(
            "Shop",
            null,
            "https://shop.example",
            null,
            language,
            null,
            options,
            null,
            SiteFields.NONE,
            Map.of());
    MappedSite mapped = MappedSite.of(site, rows);
    Permalinks permalinks = Permalinks.of(site, mapped.index(), Set.of());
    Rendering rendering =
        new Rendering(
            mapped.index(),
            site,
            1 << 20,
            Policy.NONE,
            new InternalLinks(permalinks, Addresses.NONE));
    ItemProblems problems = new ItemProblems(null, "product", 1L);
    Text html =
        page
            ? rendering.page(mapped.entry(1), problems)
            : rendering.html(mapped.entry(1), problems);
    return html == null ? "" : html.string();
  }

  private static TestRow product(long id) {
    return TestRow.entry("product", id)
        .named("Product " + id, "product-" + id)
        .column("link", "https://shop.example/product/product-" + id + "/")
        .in("product_type", "simple");
  }

  @Test
  void saysWhatIsSaidBehindPrices() {
    Map<String, Value> taxed =
        Map.of(
            "woocommerce_currency",
            Value.of("CAD"),
            "woocommerce_calc_taxes",
            Value.of("yes"),
            "woocommerce_price_display_suffix",
            Value.of("plus GST"));
    assertThat(page("en-CA", taxed, product(1).meta("_price", "12").meta("_regular_price", "12")))
        .contains("12.00 <small>plus GST</small>");
    assertThat(page("en-CA", taxed, product(1).meta("_price", "12").meta("_tax_status", "none")))
        .doesNotContain("GST");
  }

  @Test
  void showsWhatASimpleProductHas() {
    String html =
        page(
            "en-US",
            DOLLARS,
            product(1)
                .body("<p>Shines.</p>")
                .column("post_excerpt", "A lamp.\n\nFor you.")
                .meta("_sku", "L-<1>")
                .meta("_price", "7.5")
                .meta("_regular_price", "9")
                .meta("_sale_price", "7.5")
                .meta("_manage_stock", "yes")
                .meta("_stock", "3")
                .meta("_stock_status", "instock")
                .meta("_weight", "1.50")
                .meta("_product_image_gallery", "5")
                .meta("_upsell_ids", "a:2:{i:0;i:2;i:1;i:3;}"),
            product(2).meta("_price", "4"),
            product(3).column("post_status", "draft").meta("_price", "4"),
            TestRow.entry("attachment", 5)
                .column("post_status", "inherit")
                .column("attachment_url", "https://shop.example/wp-content/uploads/a.jpg"));

    assertThat(html)
        .containsSubsequence(
            "<p class=\"price\"><del>$9.00</del> <strong>$7.50</strong></p>",
            "<p>A lamp.</p>\n<p>For you.</p>",
            "<p class=\"stock\">3 in stock</p>",
            "<img src=\"https://shop.example/wp-content/uploads/a.jpg\"",
            "<p class=\"sku\">SKU: L-&lt;1&gt;</p>",
            "<h2>Description</h2><p>Shines.</p>",
            "<h2>Additional information</h2>",
            "<th>Weight</th><td>1.5 kg</td>",
            "<h2>You may also like…</h2>",
            "<a href=\"https://shop.example/product/product-2/\">Product 2</a> – $4.00")
        .doesNotContain("Product 3");
  }

  @Test
  void leavesTheContentAlone() {
    TestRow lamp = product(1).body("<p>Shines.</p>").meta("_price", "7");

    assertThat(rendered("en-US", DOLLARS, false, lamp)).isEqualTo("<p>Shines.</p>\n");
  }

  @Test
  void listsVariationsWithTheColumnsThatSayAnything() {
    String html =
        page(
            "de-DE",
            Map.of(
                "woocommerce_currency", Value.of("EUR"),
                "woocommerce_currency_pos", Value.of("right_space"),
                "woocommerce_price_decimal_sep", Value.of(","),
                "woocommerce_price_thousand_sep", Value.of(".")),
            TestRow.entry("product", 1)
                .named("Paint", "paint")
                .in("product_type", "variable")
                .meta("_price", "4")
                .meta("_price", "1100")
                .meta(
                    "_product_attributes",
                    "a:1:{s:3:\"tin\";a:3:{s:4:\"name\";s:7:\"<b>Tin>\";s:5:\"value\";"
                        + "s:13:\"Small | Large\";s:12:\"is_variation\";i:1;}}"),
            TestRow.entry("product_variation", 11)
                .column("post_parent", "1")
                .meta("_price", "4")
                .meta("attribute_tin", "Small"),
            TestRow.entry("product_variation", 12)
                .column("post_parent", "1")
                .meta("_price", "1100")
                .meta("_stock_status", "outofstock")
                .meta("attribute_tin", ""));

    assertThat(html)
        .contains("<p class=\"price\">4,00\u00a0€ – 1.100,00\u00a0€</p>")
        .contains(
            "<thead><tr><th>&lt;b&gt;Tin&gt;</th><th>Preis</th><th>Verfügbarkeit</th></tr></thead>")
        .contains(
            "<tr><td>Small</td><td>4,00\u00a0€</td><td></td></tr>"
                + "<tr><td>Beliebig</td><td>1.100,00\u00a0€</td><td>Nicht vorrätig</td></tr>");
  }

  @Test
  void linksToAnotherShopByWebAddressOnly() {
    TestRow outside =
        TestRow.entry("product", 1)
            .named("Boat", "boat")
            .in("product_type", "external")
            .meta("_button_text", "Buy \"there\"");

    assertThat(page("en", DOLLARS, outside.meta("_product_url", "https://x.example/?a=1&b=2")))
        .contains(
            "<p class=\"cart\"><a href=\"https://x.example/?a=1&amp;b=2\">Buy &quot;there&quot;</a>");
    assertThat(
            page(
                "en",
                DOLLARS,
                TestRow.entry("product", 1)
                    .named("Boat", "boat")
                    .in("product_type", "external")
                    .meta("_product_url", "javascript:alert(1)")))
        .doesNotContain("javascript")
        .doesNotContain("<a");
  }

  @Test
  void writesPricesWithoutACurrencyWhereTheSourceHasNone() {
    assertThat(page("en", Map.of(), product(1).meta("_price", "1234.5")))
        .isEqualTo("<p class=\"price\">1,234.50</p>");
  }
}
