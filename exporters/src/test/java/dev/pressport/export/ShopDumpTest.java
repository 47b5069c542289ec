package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders and buyers in the tables of shops, of which the posts have nothing. */
class ShopDumpTest {
  private static final String DUMP =
      """
      CREATE TABLE `s_options` (`option_id` bigint, `option_name` varchar(191),
        `option_value` longtext);
      INSERT INTO `s_options` VALUES (1,'home','https://shop.example'),(2,'blogname','Shop'),
        (3,'woocommerce_currency','CAD'),(4,'woocommerce_custom_orders_table_enabled','yes'),
        (5,'edd_settings','a:2:{s:8:"currency";s:3:"CAD";s:7:"api_key";s:9:"sk_hidden";}');
      CREATE TABLE `s_posts` (`ID` bigint, `post_author` bigint, `post_date` datetime,
        `post_date_gmt` datetime, `post_content` longtext, `post_title` text,
        `post_status` varchar(20), `post_name` varchar(200), `post_parent` bigint,
        `post_type` varchar(20));
      INSERT INTO `s_posts` VALUES
        (5,1,'2025-01-01 00:00:00','2025-01-01 00:00:00','','','draft','',0,'shop_order_placehold'),
        (6,1,'2025-01-01 00:00:00','2025-01-01 00:00:00','','','draft','',0,'shop_order_placehold'),
        (7,1,'2025-01-01 00:00:00','2025-01-01 00:00:00','Text','Lamp','publish','lamp',0,'product');
      CREATE TABLE `s_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` varchar(255),
        `meta_value` longtext);
      INSERT INTO `s_postmeta` VALUES (1,7,'_regular_price','1250'),(2,7,'_sale_price','990.5'),
        (3,7,'_price','990.5');
      CREATE TABLE `s_wc_orders` (`id` bigint, `status` varchar(20), `currency` varchar(10),
        `type` varchar(20), `total_amount` decimal(26,8), `customer_id` bigint,
        `billing_email` varchar(320), `date_created_gmt` datetime, `parent_order_id` bigint,
        `ip_address` varchar(100));
      INSERT INTO `s_wc_orders` VALUES
        (5,'wc-completed','CAD','shop_order',20.50000000,0,'ada@buyer.example',
          '2024-06-01 10:00:00',0,'192.0.2.7'),
        (6,'wc-completed','CAD','shop_order_refund',-3.00000000,NULL,NULL,
          '2024-06-02 10:00:00',5,NULL);
      CREATE TABLE `s_wc_order_addresses` (`id` bigint, `order_id` bigint,
        `address_type` varchar(20), `first_name` text, `address_1` text, `phone` varchar(100));
      INSERT INTO `s_wc_order_addresses` VALUES (1,5,'billing','Ada','7 Hidden Lane','555-0171');
      CREATE TABLE `s_woocommerce_order_items` (`order_item_id` bigint, `order_item_name` text,
        `order_item_type` varchar(200), `order_id` bigint);
      INSERT INTO `s_woocommerce_order_items` VALUES (1,'Lamp','line_item',5);
      CREATE TABLE `s_woocommerce_order_itemmeta` (`meta_id` bigint, `order_item_id` bigint,
        `meta_key` varchar(255), `meta_value` longtext);
      INSERT INTO `s_woocommerce_order_itemmeta` VALUES (1,1,'_product_id','7'),(2,1,'_qty','2');
      CREATE TABLE `s_edd_customers` (`id` bigint, `user_id` bigint, `email` varchar(100),
        `name` varchar(255));
      INSERT INTO `s_edd_customers` VALUES (1,0,'bo@buyer.example','Bo Buyer');
      """;

  @TempDir private Path temp;

  private Path dump() throws IOException {
    return Files.writeString(temp.resolve("shop.sql"), DUMP);
  }

  private static String written(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  return "";
                }
              })
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void showsPricesInListsOfProducts() throws IOException {
    Exported site = new MigrationRun(temp).to(Exporters.find("hugo").orElseThrow()).export(dump());

    assertThat(site.folder().resolve("content/product/lamp.md"))
        .content()
        .contains("  price: \"$990.50\"\n  regularPrice: \"$1,250.00\"\n");
  }

  @Test
  void readsOrdersThatAreInTablesAlone() throws IOException {
    Exported run = new MigrationRun(temp).withPersonalData().export(dump());

    JsonNode order = run.entry(5);
    assertThat(order.get("type").asText()).isEqualTo("shop_order");
    assertThat(order.get("dateUtc").asText()).isEqualTo("2024-06-01T10:00:00Z");
    assertThat(order.at("/details/total").asDouble()).isEqualTo(20.5);
    assertThat(order.at("/details/billing/phone").asText()).isEqualTo("555-0171");
    assertThat(order.at("/details/items/products/0/quantity").asDouble()).isEqualTo(2);
    assertThat(run.entry(6).get("type").asText()).isEqualTo("shop_order_refund");
    assertThat(run.entry(6).get("parentId").asLong()).isEqualTo(5);
    assertThat(written(run.folder())).contains("bo@buyer.example").doesNotContain("sk_hidden");
  }

  @Test
  void withholdsOrdersAndBuyers() throws IOException {
    Exported run = new MigrationRun(temp).export(dump());

    assertThat(Objects.requireNonNull(run.report().ledger().entries().get("shop_order")).filtered())
        .isEqualTo(1);
    assertThat(
            Objects.requireNonNull(run.report().ledger().entries().get("shop_order_refund"))
                .filtered())
        .isEqualTo(1);
    assertThat(written(run.folder()))
        .contains("tables.edd_customers")
        .doesNotContain("buyer.example", "Bo Buyer", "Hidden Lane", "555-0171", "192.0.2.7");
  }

  @Test
  void namesNoTableOfAShopAsUnread() throws IOException {
    Exported run = new MigrationRun(temp).export(dump());

    assertThat(written(run.folder().resolve("_pressport"))).doesNotContain("table-unread");
  }
}
