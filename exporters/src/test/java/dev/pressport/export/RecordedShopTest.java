package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares products and orders with what WooCommerce itself said of them. */
class RecordedShopTest {
  @TempDir private Path temp;
  private final List<String> differences = new ArrayList<>();

  private void same(String id, String what, Object actual, Object expected) {
    if (!expected.equals(actual)) {
      differences.add(id + " " + what + ": " + actual + " instead of " + expected);
    }
  }

  /** A number without its zeros at the end; empty for none. */
  private static String number(JsonNode node) {
    String text = node.isMissingNode() || node.isNull() ? "" : node.asText();
    return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asText();
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.isObject() ? one.get("id").asText() : one.asText()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "harbour, dump.sql.gz",
    "harbour, site.xml.gz",
    "club, dump.sql.gz",
    "club, site.xml.gz",
    "orchard, dump.sql.gz",
    "orchard, site.xml.gz"
  })
  void saysTheSameOfProductsAndOrders(String name, String file) throws IOException {
    PluginSite site = PluginSite.of(name);
    JsonNode truth = site.truth();
    Map<String, JsonNode> entries = site.entries(new MigrationRun(temp), file);

    truth
        .get("products")
        .properties()
        .forEach(
            product -> {
              JsonNode details =
                  Objects.requireNonNull(entries.get(product.getKey())).get("details");
              product(product.getKey(), details, product.getValue());
            });
    boolean withTables = file.startsWith("dump");
    int orders = 0;
    for (Map.Entry<String, JsonNode> order : truth.get("orders").properties()) {
      JsonNode entry = entries.get(order.getKey());
      if (withTables || entry != null) {
        orders++;
        order(order.getKey(), Objects.requireNonNull(entry), order.getValue(), withTables);
      }
    }
    assertThat(orders).isPositive();
    assertThat(differences).isEmpty();
  }

  private void product(String id, JsonNode details, JsonNode expected) {
    boolean variation = expected.get("kind").asText().equals("variation");
    same(id, "sku", text(details.at("/sku")), text(expected.get("sku")));
    same(id, "gtin", text(details.at("/gtin")), text(expected.get("gtin")));
    for (String[] pair :
        new String[][] {
          {"/price", "price"},
          {"/regularPrice", "regular_price"},
          {"/salePrice", "sale_price"},
          {"/measures/weight", "weight"},
          {"/stock/quantity", "stock_quantity"}
        }) {
      same(id, pair[1], number(details.at(pair[0])), number(expected.get(pair[1])));
    }
    same(id, "on sale", details.at("/onSale").asBoolean(), expected.get("on_sale").asBoolean());
    same(id, "stock", text(details.at("/stock/status")), text(expected.get("stock_status")));
    same(id, "backorders", text(details.at("/stock/backorders")), text(expected.get("backorders")));
    same(id, "tax", text(details.at("/tax/class")), text(expected.get("tax_class")));
    same(
        id,
        "size",
        Arrays.asList(
            number(details.at("/measures/length")),
            number(details.at("/measures/width")),
            number(details.at("/measures/height"))),
        Arrays.asList(
            number(expected.at("/dimensions/0")),
            number(expected.at("/dimensions/1")),
            number(expected.at("/dimensions/2"))));
    if (variation) {
      same(id, "product", text(details.at("/product")), text(expected.get("parent")));
      same(id, "image", text(details.at("/image/id")), text(expected.get("image_id")));
      same(id, "attributes", details.at("/attributes").size(), expected.get("attributes").size());
      return;
    }
    same(id, "kind", text(details.at("/kind")), text(expected.get("kind")));
    same(id, "gallery", ids(details.at("/gallery")), ids(expected.get("gallery")));
    same(id, "up-sells", ids(details.at("/upSells")), ids(expected.get("upsells")));
    same(id, "cross-sells", ids(details.at("/crossSells")), ids(expected.get("cross_sells")));
    same(id, "visibility", text(details.at("/visibility")), text(expected.get("visibility")));
    same(id, "downloads", details.at("/downloads").asInt(), expected.get("downloads").size());
    same(id, "reviews", details.at("/rating/count").asInt(), expected.get("review_count").asInt());
    List<String> attributes = new ArrayList<>();
    details
        .at("/attributes")
        .forEach(one -> attributes.add(one.get("name") + "" + one.get("values")));
    List<String> labels = new ArrayList<>();
    expected
        .path("attributes")
        .forEach(
            one -> labels.add((one.get("label") + "" + one.get("values")).replace("&amp;", "&")));
    same(id, "attributes", attributes, labels);
  }

  private void order(String id, JsonNode entry, JsonNode expected, boolean withTables) {
    JsonNode details = entry.get("details");
    same(id, "type", text(entry.get("type")), text(expected.get("type")));
    same(id, "total", number(details.at("/total")), number(expected.get("total")));
    same(id, "currency", text(details.at("/currency")), text(expected.get("currency")));
    if (expected.get("type").asText().equals("shop_order")) {
      same(id, "status", text(details.at("/status")), text(expected.get("status")));
      same(
          id,
          "name",
          text(details.at("/billing/lastName")),
          text(expected.get("billing_last_name")));
      same(id, "note", text(details.at("/note")), text(expected.get("note")));
      same(
          id,
          "date",
          text(entry.get("date")),
          text(expected.get("date")).substring(0, "2024-01-31T11:00:00".length()));
    }
    if (withTables) {
      int items = 0;
      for (String kind : List.of("products", "shipping", "fees", "coupons", "taxes")) {
        items += details.at("/items/" + kind).size();
      }
      same(id, "items", items, expected.get("items").size());
    }
  }
}
