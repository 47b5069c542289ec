package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Attribute;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Tax;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.ItemProblems;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table that WooCommerce's own product importer reads: its class-wc-product-csv-exporter.php
 * and class-wc-product-csv-importer.php.
 */
final class WooCommerceRows implements ProductRows {
  private static final String BETWEEN = ", ";
  private static final Set<String> TYPES = Set.of("simple", "variable", "grouped", "external");

  private final ExportRequest request;
  private final ProductParts parts;

  WooCommerceRows(ExportRequest request) {
    this.request = request;
    this.parts = new ProductParts(request);
  }

  /** The cells of a row by their columns, in the order of the columns. */
  private static final class Row {
    private final Map<String, Value> cells = new LinkedHashMap<>();

    Row put(String column, Value value) {
      cells.put(column, value);
      return this;
    }

    Row put(String column, @Nullable String text) {
      return put(column, ProductParts.text(text));
    }

    Row put(String column, boolean flag) {
      return put(column, flag ? "1" : "0");
    }
  }

  @Override
  public @Nullable String refusal(ProductDetails product) {
    return null;
  }

  @Override
  public List<String> header(@Nullable ProductDetails first, int widest) {
    List<String> header =
        new ArrayList<>(
            row(
                    "simple",
                    null,
                    null,
                    new Offer(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        first == null ? null : first.measures(),
                        null))
                .cells
                .keySet());
    for (int number = 1; header.size() < widest; number++) {
      String attribute = "Attribute " + number;
      header.addAll(
          List.of(
              attribute + " name",
              attribute + " value(s)",
              attribute + " visible",
              attribute + " global",
              attribute + " default"));
    }
    return header;
  }

  /** What products and variations have in common. */
  private record Offer(
      @Nullable String sku,
      @Nullable String gtin,
      @Nullable Double regularPrice,
      @Nullable Double salePrice,
      @Nullable LocalDateTime saleFrom,
      @Nullable LocalDateTime saleTo,
      @Nullable Measures measures,
      @Nullable Stock stock) {}

  @Override
  public List<List<Value>> of(Entry entry, ProductDetails product, ItemProblems problems) {
    List<Variation> variations = ProductParts.variations(product, entry.id());
    List<List<Value>> rows = new ArrayList<>();
    rows.add(productRow(entry, product, variations, problems));
    int position = 0;
    for (Variation variation : variations) {
      rows.add(variationRow(entry, product, variation, position++));
    }
    return rows;
  }

  private List<Value> productRow(
      Entry entry, ProductDetails product, List<Variation> variations, ItemProblems problems) {
    Double regular = product.regularPrice() == null ? product.price() : product.regularPrice();
    boolean priced = variations.isEmpty() && product.grouped().isEmpty();
    Row row =
        row(
            type(product, variations),
            entry,
            product,
            new Offer(
                product.sku(),
                product.gtin(),
                priced ? regular : null,
                product.salePrice(),
                product.saleFrom(),
                product.saleTo(),
                product.measures(),
                product.stock()));
    Text raw = entry.content().raw();
    if (raw != null && !raw.inline()) {
      // Reports the text that is too large.
      request.rendering().html(entry, problems);
    }
    List<Value> cells = new ArrayList<>(row.cells.values());
    List<Attribute> attributes = new ArrayList<>(product.attributes());
    if (!product.prices().isEmpty()) {
      attributes.add(
          new Attribute(
              ProductParts.PRICE_OPTION,
              null,
              product.prices().stream().map(ProductDetails.Price::name).toList(),
              true,
              true));
    }
    for (Attribute attribute : attributes) {
      cells.add(ProductParts.text(attribute.name()));
      cells.add(ProductParts.text(list(attribute.values())));
      cells.add(Value.of(attribute.visible() ? "1" : "0"));
      cells.add(Value.of(attribute.taxonomy() == null ? "0" : "1"));
      cells.add(ProductParts.text(product.defaults().get(attribute.name())));
    }
    return cells;
  }

  private static String type(ProductDetails product, List<Variation> variations) {
    String kind = product.kind();
    if (kind.equals("bundle")) {
      return "grouped";
    }
    return TYPES.contains(kind) ? kind : variations.isEmpty() ? "simple" : "variable";
  }

  private List<Value> variationRow(
      Entry entry, ProductDetails product, Variation variation, int position) {
    String ownSku =
        variation.sku() == null || variation.sku().equals(product.sku()) ? null : variation.sku();
    Row row =
        row(
            "variation",
            null,
            null,
            new Offer(
                ownSku,
                variation.gtin(),
                variation.regularPrice() == null ? variation.price() : variation.regularPrice(),
                variation.salePrice(),
                variation.saleFrom(),
                variation.saleTo(),
                variation.measures(),
                variation.stock()));
    boolean isPrice = variation.id() == entry.id();
    row.put("ID", isPrice ? Value.NULL : ProductParts.number(variation.id()))
        .put("Type", type("variation", variation.virtual(), variation.downloadable()))
        .put("Name", Titles.line(entry.title(), entry.slug()))
        .put("Published", published(entry))
        .put("Description", escaped(variation.description()))
        .put("Tax status", taxStatus(variation.tax()))
        .put("Tax class", taxClass(variation.tax()))
        .put("Images", addresses(variation.image()))
        .put("Stock", stock(variation, product))
        .put("Parent", "id:" + entry.id())
        .put("Position", Integer.toString(position));
    List<Value> cells = new ArrayList<>(row.cells.values());
    Map<String, Attribute> known =
        product.attributes().stream()
            .collect(Collectors.toMap(Attribute::name, one -> one, (first, second) -> first));
    variation
        .attributes()
        .forEach(
            (name, value) -> {
              Attribute attribute = known.get(name);
              cells.add(ProductParts.text(name));
              cells.add(value == null ? Value.NULL : ProductParts.text(escapedValue(value)));
              cells.add(Value.NULL);
              cells.add(Value.of(attribute != null && attribute.taxonomy() != null ? "1" : "0"));
              cells.add(Value.NULL);
            });
    return cells;
  }

  /** The columns that all rows have, in the order of WooCommerce's own export. */
  private Row row(
      String type, @Nullable Entry entry, @Nullable ProductDetails product, Offer offer) {
    Measures measures = offer.measures();
    Stock stock = offer.stock();
    String weight =
        measures == null || measures.weightUnit() == null ? "kg" : measures.weightUnit();
    String size = measures == null || measures.sizeUnit() == null ? "cm" : measures.sizeUnit();
    Row row = new Row();
    row.put("ID", entry == null ? Value.NULL : ProductParts.number(entry.id()))
        .put("Type", product == null ? type : type(type, product.virtual(), product.downloadable()))
        .put("SKU", offer.sku())
        // The importer finds this name; the one in WooCommerce's own export it asks people for.
        .put("global_unique_id", offer.gtin())
        .put("Name", entry == null ? null : Titles.line(entry.title(), entry.slug()))
        .put("Published", entry == null ? null : published(entry))
        .put("Is featured?", product != null && product.featured())
        .put(
            "Visibility in catalog",
            product == null || product.visibility() == null ? "visible" : product.visibility())
        .put(
            "Short description",
            entry == null ? null : escaped(ProductParts.shortDescription(entry)))
        .put("Description", entry == null ? Value.NULL : description(entry))
        .put("Date sale price starts", date(offer.saleFrom()))
        .put("Date sale price ends", date(offer.saleTo()))
        .put("Tax status", taxStatus(product == null ? null : product.tax()))
        .put("Tax class", taxClass(product == null ? null : product.tax()))
        .put("In stock?", inStock(stock))
        .put("Stock", stock == null ? Value.NULL : ProductParts.number(stock.quantity()))
        .put("Low stock amount", meta(entry, "_low_stock_amount"))
        .put("Backorders allowed?", backorders(stock))
        .put("Sold individually?", stock != null && stock.soldIndividually())
        .put(
            "Weight (" + weight + ")",
            ProductParts.number(measures == null ? null : measures.weight()))
        .put(
            "Length (" + size + ")",
            ProductParts.number(measures == null ? null : measures.length()))
        .put(
            "Width (" + size + ")", ProductParts.number(measures == null ? null : measures.width()))
        .put(
            "Height (" + size + ")",
            ProductParts.number(measures == null ? null : measures.height()))
        .put("Allow customer reviews?", entry != null && "open".equals(entry.commentStatus()))
        .put("Purchase note", meta(entry, "_purchase_note"))
        .put("Sale price", ProductParts.number(offer.salePrice()))
        .put("Regular price", ProductParts.number(offer.regularPrice()))
        .put("Categories", entry == null ? null : paths(parts.categories(entry)))
        .put("Tags", entry == null ? null : list(parts.tags(entry)))
        .put("Shipping class", entry == null ? null : parts.shippingClass(entry))
        .put(
            "Images",
            entry == null || product == null ? null : addresses(parts.images(entry, product)))
        .put(
            "Download limit", ProductParts.number(product == null ? null : product.downloadLimit()))
        .put(
            "Download expiry days",
            ProductParts.number(product == null ? null : product.downloadDays()))
        .put("Parent", (String) null)
        .put("Grouped products", product == null ? null : ids(product.grouped()))
        .put("Upsells", product == null ? null : ids(product.upSells()))
        .put("Cross-sells", product == null ? null : ids(product.crossSells()))
        .put(
            "External URL",
            product == null || !ProductParts.isWebAddress(product.externalUrl())
                ? null
                : product.externalUrl())
        .put("Button text", product == null ? null : product.button())
        .put("Position", entry == null ? Value.NULL : ProductParts.number(entry.menuOrder()))
        .put("Brands", entry == null ? null : paths(parts.brands(entry)));
    return row;
  }

  /** The stock of a variation; none for one that has that of its product. */
  private static Value stock(Variation variation, ProductDetails product) {
    Stock stock = variation.stock();
    Stock above = product.stock();
    boolean shared =
        stock != null
            && above != null
            && above.managed()
            && Objects.equals(stock.quantity(), above.quantity());
    return stock == null || shared ? Value.NULL : ProductParts.number(stock.quantity());
  }

  private static String type(String type, boolean virtual, boolean downloadable) {
    return type + (virtual ? ", virtual" : "") + (downloadable ? ", downloadable" : "");
  }

  /** 1 for public, 0 for private, -1 for a draft; a product with a password must stay closed. */
  private static String published(Entry entry) {
    if (entry.status().equals("publish")) {
      return entry.isProtected() ? "0" : "1";
    }
    return entry.status().equals("private") ? "0" : "-1";
  }

  private static Value description(Entry entry) {
    Text raw = entry.content().raw() == null ? entry.content().rendered() : entry.content().raw();
    if (raw == null) {
      return Value.NULL;
    }
    return ProductParts.text(escaped(ProductParts.string(raw)));
  }

  /** Line ends as WooCommerce writes them: filter_description_field(). */
  private static @Nullable String escaped(@Nullable String text) {
    return text == null
        ? null
        : text.replace("\r\n", "\n").replace("\\n", "\\\\n").replace("\n", "\\n");
  }

  private static @Nullable String date(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate().toString();
  }

  private static String taxStatus(@Nullable Tax tax) {
    return tax == null || tax.status() == null ? "taxable" : tax.status();
  }

  private static @Nullable String taxClass(@Nullable Tax tax) {
    return tax == null ? null : tax.taxClass();
  }

  private static String inStock(@Nullable Stock stock) {
    String status = stock == null ? null : stock.status();
    if ("onbackorder".equals(status)) {
      return "backorder";
    }
    return "outofstock".equals(status) ? "0" : "1";
  }

  private static String backorders(@Nullable Stock stock) {
    String allowed = stock == null ? null : stock.backorders();
    if ("notify".equals(allowed)) {
      return "notify";
    }
    return "yes".equals(allowed) ? "1" : "0";
  }

  private static @Nullable String meta(@Nullable Entry entry, String key) {
    return entry == null ? null : LooseValue.of(entry.meta(), key).filled();
  }

  private static String paths(List<List<String>> paths) {
    return paths.stream()
        .map(
            path ->
                path.stream()
                    .map(name -> escapedValue(name.replace(">", "&gt;")))
                    .collect(Collectors.joining(" > ")))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String list(List<String> values) {
    return values.stream().map(WooCommerceRows::escapedValue).collect(Collectors.joining(BETWEEN));
  }

  private static @Nullable String addresses(@Nullable Image image) {
    return image == null || !ProductParts.isWebAddress(image.url())
        ? null
        : addresses(List.of(image));
  }

  private static String addresses(List<Image> images) {
    return images.stream()
        .map(image -> String.valueOf(image.url()).replace(",", "%2C"))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String escapedValue(String value) {
    return value.replace(",", "\\,");
  }

  private static String ids(List<ProductDetails.Product> products) {
    return products.stream()
        .map(product -> "id:" + product.id())
        .collect(Collectors.joining(BETWEEN));
  }
}
