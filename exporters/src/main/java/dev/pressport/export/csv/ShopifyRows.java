package dev.pressport.export.csv;

import static dev.pressport.export.csv.ProductParts.number;
import static dev.pressport.export.csv.ProductParts.text;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Entry;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Attribute;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Tax;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.Seo;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table that Shopify's product import reads: the columns of its template, "Using CSV files to
 * import and export products". A row is a variant; further rows have further pictures.
 */
final class ShopifyRows implements ProductRows {
  private static final List<String> HEADER =
      List.of(
          "Title",
          "URL handle",
          "Description",
          "Vendor",
          "Product category",
          "Type",
          "Tags",
          "Published on online store",
          "Status",
          "SKU",
          "Barcode",
          "Option1 name",
          "Option1 value",
          "Option1 Linked To",
          "Option2 name",
          "Option2 value",
          "Option2 Linked To",
          "Option3 name",
          "Option3 value",
          "Option3 Linked To",
          "Price",
          "Compare-at price",
          "Cost per item",
          "Charge tax",
          "Tax code",
          "Unit price total measure",
          "Unit price total measure unit",
          "Unit price base measure",
          "Unit price base measure unit",
          "Inventory tracker",
          "Inventory quantity",
          "Continue selling when out of stock",
          "Weight value (grams)",
          "Weight unit for display",
          "Requires shipping",
          "Fulfillment service",
          "Product image URL",
          "Image position",
          "Image alt text",
          "Variant image URL",
          "Gift card",
          "SEO title",
          "SEO description");

  private static final Map<String, Double> GRAMS =
      Map.of("g", 1.0, "kg", 1000.0, "lbs", 453.59237, "oz", 28.349523125);

  private static final Map<String, String> UNITS =
      Map.of("g", "g", "kg", "kg", "lbs", "lb", "oz", "oz");

  private static final int MOST_OPTIONS = 3;
  private static final int MOST_VARIANTS = 2048;

  private final ExportRequest request;
  private final ProductParts parts;

  ShopifyRows(ExportRequest request) {
    this.request = request;
    this.parts = new ProductParts(request);
  }

  @Override
  public List<String> header(@Nullable ProductDetails first, int widest) {
    return HEADER;
  }

  @Override
  public @Nullable String refusal(ProductDetails product) {
    return switch (product.kind()) {
      case "grouped", "bundle" -> "Shopify has no grouped products";
      case "external" -> "Shopify has no products of other shops";
      default -> null;
    };
  }

  /** A row by the names of its columns. */
  private static final class Row {
    private final Map<String, Value> cells = new HashMap<>();

    void put(String column, Value value) {
      cells.put(column, value);
    }

    void put(String column, @Nullable String value) {
      put(column, text(value));
    }

    List<Value> list() {
      return HEADER.stream().map(column -> cells.getOrDefault(column, Value.NULL)).toList();
    }
  }

  /** What a variant of Shopify is made of. */
  private record Variant(
      @Nullable String sku,
      @Nullable String gtin,
      @Nullable Double price,
      @Nullable Double before,
      @Nullable Stock stock,
      @Nullable Measures measures,
      @Nullable Tax tax,
      boolean virtual,
      @Nullable Image image,
      Map<String, String> options) {}

  @Override
  public List<List<Value>> of(Entry entry, ProductDetails product, ItemProblems problems) {
    List<Variant> variants = variants(entry, product, problems);
    List<Image> images = parts.images(entry, product);
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(variants.size(), images.size()); i++) {
      Row row = new Row();
      row.put("URL handle", handle(entry));
      if (i == 0) {
        putProduct(entry, product, row, problems);
      }
      if (i < variants.size()) {
        putVariant(variants.get(i), i == 0, row);
      }
      if (i < images.size()) {
        row.put("Product image URL", images.get(i).url());
        row.put("Image position", Integer.toString(i + 1));
        row.put("Image alt text", Titles.plain(images.get(i).alt()));
      }
      rows.add(row.list());
    }
    return rows;
  }

  private static String handle(Entry entry) {
    return entry.slug().isBlank() ? "product-" + entry.id() : entry.slug();
  }

  private void putProduct(Entry entry, ProductDetails product, Row row, ItemProblems problems) {
    boolean open = entry.status().equals("publish") && !entry.isProtected();
    row.put("Title", Titles.line(entry.title(), entry.slug()));
    String description = ProductParts.shortDescription(entry);
    row.put(
        "Description",
        (description.isBlank() ? "" : Wpautop.apply(description))
            + ProductParts.string(request.rendering().html(entry, problems)));
    row.put("Vendor", parts.brand(entry));
    row.put(
        "Type",
        parts.categories(entry).stream()
            .findFirst()
            .map(path -> path.get(path.size() - 1))
            .orElse(null));
    row.put(
        "Tags",
        parts.tags(entry).stream()
            .map(tag -> tag.replace(',', ' '))
            .collect(Collectors.joining(", ")));
    row.put("Published on online store", flag(open && !"hidden".equals(product.visibility())));
    row.put("Status", open ? "active" : "draft");
    row.put("Gift card", "FALSE");
    Seo seo = entry.seo();
    row.put("SEO title", seo == null ? null : seo.title());
    row.put("SEO description", seo == null ? null : seo.description());
  }

  private static String flag(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static void putVariant(Variant variant, boolean first, Row row) {
    row.put("SKU", variant.sku());
    row.put("Barcode", variant.gtin());
    int number = 1;
    for (Map.Entry<String, String> option : variant.options().entrySet()) {
      row.put("Option" + number + " name", first ? option.getKey() : null);
      row.put("Option" + number + " value", option.getValue());
      number++;
    }
    row.put("Price", number(variant.price()));
    row.put("Compare-at price", number(variant.before()));
    row.put("Charge tax", flag(variant.tax() == null || !"none".equals(variant.tax().status())));
    putStock(variant.stock(), row);
    Measures measures = variant.measures();
    String unit = measures == null ? null : measures.weightUnit();
    Double grams = unit == null ? null : GRAMS.get(unit);
    Double weight = measures == null ? null : measures.weight();
    row.put(
        "Weight value (grams)",
        grams == null || weight == null ? null : Long.toString(Math.round(grams * weight)));
    row.put("Weight unit for display", unit == null ? null : UNITS.get(unit));
    row.put("Requires shipping", flag(!variant.virtual()));
    row.put("Fulfillment service", "manual");
    Image image = variant.image();
    row.put(
        "Variant image URL",
        image != null && ProductParts.isWebAddress(image.url()) ? image.url() : null);
  }

  private static void putStock(@Nullable Stock stock, Row row) {
    boolean soldOut = stock != null && "outofstock".equals(stock.status());
    boolean tracked = stock != null && (stock.managed() || soldOut);
    String allowed = stock == null ? null : stock.backorders();
    boolean goesOn = "yes".equals(allowed) || "notify".equals(allowed);
    row.put("Inventory tracker", tracked ? "shopify" : null);
    Long quantity = stock == null || stock.quantity() == null ? Long.valueOf(0) : stock.quantity();
    row.put("Inventory quantity", tracked ? Long.toString(quantity) : null);
    row.put(
        "Continue selling when out of stock",
        (goesOn && !soldOut) || !tracked ? "CONTINUE" : "DENY");
  }

  private static List<Variant> variants(
      Entry entry, ProductDetails product, ItemProblems problems) {
    List<Variation> variations = ProductParts.variations(product, entry.id());
    if (variations.isEmpty()) {
      return List.of(
          new Variant(
              product.sku(),
              product.gtin(),
              product.price(),
              product.onSale() ? product.regularPrice() : null,
              product.stock(),
              product.measures(),
              product.tax(),
              product.virtual(),
              null,
              Map.of("Title", "Default Title")));
    }
    List<Variant> variants = new ArrayList<>();
    Set<Map<String, String>> taken = new LinkedHashSet<>();
    List<Variation> open = new ArrayList<>();
    for (Variation variation : variations) {
      if (variation.attributes().containsValue(null)) {
        open.add(variation);
      } else {
        add(variation, product, taken, variants, problems);
      }
    }
    open.forEach(variation -> add(variation, product, taken, variants, problems));
    return variants;
  }

  /** Adds a variation; one in which any value will do becomes a variant for each value. */
  private static void add(
      Variation variation,
      ProductDetails product,
      Set<Map<String, String>> taken,
      List<Variant> variants,
      ItemProblems problems) {
    for (Map<String, String> options : options(variation, product)) {
      if (variants.size() < MOST_VARIANTS && taken.add(options)) {
        variants.add(
            new Variant(
                variation.sku(),
                variation.gtin(),
                variation.price(),
                variation.onSale() ? variation.regularPrice() : null,
                variation.stock(),
                variation.measures(),
                variation.tax(),
                variation.virtual(),
                variation.image(),
                atMostThree(options, problems)));
      }
    }
  }

  private static List<Map<String, String>> options(Variation variation, ProductDetails product) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, @Nullable String> attribute : variation.attributes().entrySet()) {
      String value = attribute.getValue();
      List<String> values = value == null ? values(attribute.getKey(), product) : List.of(value);
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> options : all) {
        for (String one : values) {
          if (longer.size() < MOST_VARIANTS) {
            Map<String, String> with = new LinkedHashMap<>(options);
            with.put(attribute.getKey(), one);
            longer.add(with);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<String> values(String name, ProductDetails product) {
    return product.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(Attribute::values)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of("Any"));
  }

  /** Shopify has three options; what is beyond stands with the third. */
  private static Map<String, String> atMostThree(
      Map<String, String> options, ItemProblems problems) {
    if (options.size() <= MOST_OPTIONS) {
      return options;
    }
    problems.addOnce(CsvProblem.OPTIONS_JOINED, "details.attributes");
    Map<String, String> kept = new LinkedHashMap<>();
    String last = "";
    String value = "";
    int number = 0;
    for (Map.Entry<String, String> option : options.entrySet()) {
      if (++number < MOST_OPTIONS) {
        kept.put(option.getKey(), option.getValue());
      } else {
        last += (last.isEmpty() ? "" : " / ") + option.getKey();
        value += (value.isEmpty() ? "" : " / ") + option.getValue();
      }
    }
    kept.put(last, value);
    return kept;
  }
}
