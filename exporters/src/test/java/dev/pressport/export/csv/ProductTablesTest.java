package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.option.Options;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables for importers of shops, of a small shop in an export file. */
class ProductTablesTest {
  @TempDir private Path temp;

  private static String item(long id, String type, String name, String more) {
    return """
    <item><title>%3$s</title><wp:post_id>%1$d</wp:post_id><wp:post_type>%2$s</wp:post_type>\
    <wp:post_name>p-%1$d</wp:post_name><wp:status>publish</wp:status>\
    <wp:comment_status>open</wp:comment_status>%4$s</item>
    """
        .formatted(id, type, name, more);
  }

  private static String meta(String key, String value) {
    return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value><![CDATA[%s]]></wp:meta_value></wp:postmeta>"
        .formatted(key, value);
  }

  private static String term(String taxonomy, String slug, String name) {
    return "<category domain=\"%s\" nicename=\"%s\"><![CDATA[%s]]></category>"
        .formatted(taxonomy, slug, name);
  }

  private static String term(long id, String taxonomy, String slug, String parent, String name) {
    return """
    <wp:term><wp:term_id>%d</wp:term_id><wp:term_taxonomy>%s</wp:term_taxonomy>\
    <wp:term_slug>%s</wp:term_slug><wp:term_parent>%s</wp:term_parent>\
    <wp:term_name><![CDATA[%s]]></wp:term_name></wp:term>
    """
        .formatted(id, taxonomy, slug, parent, name);
  }

  private static final String SHOP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>Shop</title><link>https://shop.example</link>
      <wp:wxr_version>1.2</wp:wxr_version>
      <wp:base_site_url>https://shop.example</wp:base_site_url>
      <wp:base_blog_url>https://shop.example</wp:base_blog_url>
      """
          + term(1, "product_cat", "home", "", "Home &amp; garden")
          + term(2, "product_cat", "lamps", "home", "Lamps, all")
          + item(
              9,
              "attachment",
              "Lamp",
              "<wp:attachment_url>https://shop.example/wp-content/uploads/l,amp.jpg</wp:attachment_url>")
          + item(
              10,
              "product",
              "Lamp",
              "<content:encoded><![CDATA[One.\nTwo \\n three.]]></content:encoded>"
                  + "<excerpt:encoded><![CDATA[Short]]></excerpt:encoded>"
                  + term("product_type", "simple", "simple")
                  + term("product_cat", "lamps", "Lamps, all")
                  + term("product_tag", "bright", "bright, new")
                  + term("product_brand", "lumo", "Lumo")
                  + meta("_sku", "L1")
                  + meta("_price", "7.50")
                  + meta("_regular_price", "9")
                  + meta("_sale_price", "7.50")
                  + meta("_manage_stock", "yes")
                  + meta("_stock", "4")
                  + meta("_stock_status", "instock")
                  + meta("_backorders", "notify")
                  + meta("_thumbnail_id", "9")
                  + meta("_upsell_ids", "a:1:{i:0;i:20;}"))
          + item(
              11,
              "product",
              "=cmd()",
              "<wp:post_password>x</wp:post_password>"
                  + term("product_type", "external", "external")
                  + meta("_product_url", "javascript:alert(1)")
                  + meta("_price", "1"))
          + item(
              20,
              "product",
              "Paint",
              term("product_type", "variable", "variable")
                  + term("pa_shade", "red", "Red")
                  + term("pa_shade", "sand", "Sand")
                  + meta("_price", "4")
                  + meta("_price", "5")
                  + meta(
                      "_product_attributes",
                      "a:2:{s:8:\"pa_shade\";a:4:{s:4:\"name\";s:8:\"pa_shade\";s:11:\"is_taxonomy\";i:1;"
                          + "s:12:\"is_variation\";i:1;s:10:\"is_visible\";i:1;}s:3:\"tin\";a:3:{"
                          + "s:4:\"name\";s:3:\"Tin\";s:5:\"value\";s:7:\"S | L,X\";"
                          + "s:12:\"is_variation\";i:1;}}"))
          + item(
              21,
              "product_variation",
              "Paint",
              "<wp:post_parent>20</wp:post_parent>"
                  + meta("_sku", "P-21")
                  + meta("_price", "4")
                  + meta("_regular_price", "4")
                  + meta("_stock_status", "outofstock")
                  + meta("attribute_pa_shade", "red")
                  + meta("attribute_tin", ""))
          + item(
              22,
              "product_variation",
              "Paint",
              "<wp:post_parent>20</wp:post_parent>"
                  + meta("_price", "5")
                  + meta("attribute_pa_shade", "red")
                  + meta("attribute_tin", "S"))
          + item(30, "post", "News", "")
          + "</channel></rss>\n";

  private Exported export(String preset) throws IOException {
    Path source = Files.writeString(temp.resolve("shop.xml"), SHOP);
    return new MigrationRun(temp).to(new CsvExporter()).option("preset", preset).export(source);
  }

  private static List<CSVRecord> rows(Exported run) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
            Files.newBufferedReader(run.folder().resolve("products.csv"), StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, format)) {
      return parser.getRecords();
    }
  }

  @Test
  void writesTheColumnsOfWooCommerce() throws IOException {
    Exported run = export("woocommerce");
    List<CSVRecord> rows = rows(run);

    assertThat(rows).hasSize(5).allMatch(CSVRecord::isConsistent);
    assertThat(rows.get(0).getParser().getHeaderNames())
        .startsWith("ID", "Type", "SKU", "global_unique_id", "Name", "Published")
        .contains("Weight (kg)", "Attribute 2 default")
        .doesNotContain("Attribute 3 name");
    assertThat(rows.get(0).toMap())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("ID", "10"),
                Map.entry("Type", "simple"),
                Map.entry("Name", "Lamp"),
                Map.entry("Published", "1"),
                Map.entry("Short description", "Short"),
                Map.entry("Description", "One.\\nTwo \\\\n three."),
                Map.entry("Sale price", "7.5"),
                Map.entry("Regular price", "9"),
                Map.entry("Stock", "4"),
                Map.entry("Backorders allowed?", "notify"),
                Map.entry("Categories", "Home & garden > Lamps\\, all"),
                Map.entry("Tags", "bright\\, new"),
                Map.entry("Brands", "Lumo"),
                Map.entry("Images", "https://shop.example/wp-content/uploads/l%2Camp.jpg"),
                Map.entry("Upsells", "id:20")));
    assertThat(rows.get(1).toMap())
        .as("a product with a password stays closed, and a script is no address")
        .containsEntry("Published", "0")
        .containsEntry("Name", "'=cmd()")
        .containsEntry("External URL", "");
    assertThat(rows.get(2).toMap())
        .containsEntry("Type", "variable")
        .containsEntry("Regular price", "")
        .containsEntry("Attribute 1 name", "Shade")
        .containsEntry("Attribute 1 value(s)", "Red, Sand")
        .containsEntry("Attribute 1 global", "1")
        .containsEntry("Attribute 2 value(s)", "S, L\\,X")
        .containsEntry("Attribute 2 global", "0");
    assertThat(rows.get(3).toMap())
        .containsEntry("Type", "variation")
        .containsEntry("Parent", "id:20")
        .containsEntry("In stock?", "0")
        .containsEntry("Regular price", "4")
        .containsEntry("Attribute 1 value(s)", "Red")
        .containsEntry("Attribute 2 value(s)", "");
    assertThat(
            Objects.requireNonNull(run.report().ledger().entries().get("product_variation"))
                .merged())
        .isEqualTo(2);
    assertThat(Objects.requireNonNull(run.report().ledger().entries().get("post")).filtered())
        .isEqualTo(1);
  }

  @Test
  void writesAVariantOfShopifyARow() throws IOException {
    Exported run = export("shopify");
    List<CSVRecord> rows = rows(run);

    assertThat(rows)
        .extracting(row -> row.get("URL handle"))
        .containsExactly("p-10", "p-20", "p-20");
    assertThat(rows.get(0).toMap())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("Title", "Lamp"),
                Map.entry("Vendor", "Lumo"),
                Map.entry("Type", "Lamps, all"),
                Map.entry("Tags", "bright  new"),
                Map.entry("Status", "active"),
                Map.entry("Option1 name", "Title"),
                Map.entry("Option1 value", "Default Title"),
                Map.entry("Price", "7.5"),
                Map.entry("Compare-at price", "9"),
                Map.entry("Inventory tracker", "shopify"),
                Map.entry("Inventory quantity", "4"),
                Map.entry("Continue selling when out of stock", "CONTINUE"),
                Map.entry(
                    "Product image URL", "https://shop.example/wp-content/uploads/l,amp.jpg")));
    assertThat(rows.get(0).get("Description")).startsWith("<p>Short</p>").contains("<p>One.");
    assertThat(rows.subList(1, 3))
        .extracting(row -> row.get("Option1 value") + "/" + row.get("Option2 value"))
        .as("any tin stands for those that no other variation has")
        .containsExactly("Red/S", "Red/L,X");
    assertThat(rows.get(1).get("Price")).isEqualTo("5");
    assertThat(rows.get(1).get("Option2 name")).isEqualTo("Tin");
    assertThat(rows.get(2).toMap())
        .containsEntry("SKU", "P-21")
        .containsEntry("Title", "")
        .containsEntry("Inventory quantity", "0")
        .containsEntry("Continue selling when out of stock", "DENY");
    assertThat(Objects.requireNonNull(run.report().ledger().entries().get("product")).filtered())
        .isEqualTo(1);
  }

  @Test
  void streamsTheTable() {
    Options shop = new Options(Map.of("preset", "shopify"));

    assertThat(new CsvExporter().streams("products.csv", shop)).isTrue();
    assertThat(new CsvExporter().streams("entries/product.csv", shop)).isFalse();
  }
}
