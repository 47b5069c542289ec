package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Attribute;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Text;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.render.SinglePage;
import dev.pressport.text.PlainNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a product: price, short description, stock and pictures above the description,
 * attributes and further products below it, as in WooCommerce's templates (single-product.php). The
 * buttons of the cart are left out, since no shop is behind them.
 */
final class ProductPage implements SinglePage {
  @Override
  public Set<String> types() {
    return Set.of(BlockProduct.TYPE);
  }

  @Override
  public String page(String content, Body body) {
    return body.entry().details() instanceof ProductDetails product
        ? new Sections(product, body.entry().excerpt(), body).page(content)
        : content;
  }

  /** Returns what the page of another product shows below its title; empty for an unknown one. */
  static String within(long id, Body body) {
    ShopSettings shop = ShopSettings.of(body.site());
    return body.inlined(
        id,
        part -> Objects.requireNonNullElse(part.body(), ""),
        text -> {
          Part part = body.index().part(id).orElseThrow();
          ProductDetails product =
              Product.details(Product.Stored.of(part, shop, body.index()), shop, body.index());
          String excerpt = part.excerpt();
          return new Sections(product, excerpt == null ? null : Text.of(excerpt), body)
              .page(text.isBlank() ? "" : body.paragraphs(text));
        });
  }

  /** The stock as wc_format_stock_for_display() says it, as HTML; empty for none. */
  static String stock(Stock stock, ShopSettings shop, Locale locale) {
    PageLabels labels = PageLabels.of(locale);
    return switch (Objects.requireNonNullElse(stock.status(), "")) {
      case "outofstock" -> Html.escape(labels.get("outOfStock"));
      case "onbackorder" -> Html.escape(labels.get("backorder"));
      case "" -> "";
      default -> stock.managed() ? inStock(stock.quantity(), shop, labels) : "";
    };
  }

  private static String inStock(@Nullable Long quantity, ShopSettings shop, PageLabels labels) {
    return Html.escape(
        quantity == null || !shop.showsQuantity()
            ? labels.get("inStock")
            : labels.get("countInStock", Long.toString(quantity)));
  }

  /** The parts of one page. */
  private static final class Sections {
    private final ProductDetails product;
    private final @Nullable Text excerpt;
    private final ShopSettings shop;
    private final PageLabels labels;
    private final Body body;

    Sections(ProductDetails product, @Nullable Text excerpt, Body body) {
      this.product = product;
      this.excerpt = excerpt;
      this.shop = ShopSettings.of(body.site());
      this.labels = PageLabels.of(body.locale());
      this.body = body;
    }

    String page(String content) {
      String description =
          content.isBlank() ? "" : Html.heading(2, labels.get("description")) + content;
      return Stream.of(
              rating(),
              paragraph("price", price()),
              shortDescription(),
              paragraph("stock", stock(product.stock())),
              external(),
              gallery(),
              grouped(),
              variations(),
              paragraph("sku", sku()),
              description,
              information(),
              upSells())
          .filter(part -> !part.isBlank())
          .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String name, String html) {
      return html.isEmpty() ? "" : "<p class=\"" + name + "\">" + html + "</p>";
    }

    private String rating() {
      ProductDetails.Rating rating = product.rating();
      return rating == null
          ? ""
          : paragraph(
              "rating",
              Html.escape(
                  labels.get("rated", digits(rating.average())) + " (" + rating.count() + ")"));
    }

    private String price() {
      PriceTag tag = PriceTag.of(product, shop);
      return tag == null ? "" : tag.html();
    }

    private String shortDescription() {
      return excerpt == null || !excerpt.inline() || excerpt.isEmpty()
          ? ""
          : body.shortcodes(Wpautop.apply(excerpt.string())).strip();
    }

    private String stock(@Nullable Stock stock) {
      return stock == null ? "" : ProductPage.stock(stock, shop, body.locale());
    }

    private String external() {
      String url = product.externalUrl();
      if (url == null || !url.matches("(?is)\\s*+https?://.*+")) {
        return "";
      }
      String button = product.button();
      return paragraph(
          "cart", Html.link(url.strip(), Html.escape(button == null ? labels.get("buy") : button)));
    }

    private String gallery() {
      StringBuilder pictures = new StringBuilder();
      for (Image image : product.gallery()) {
        Picture picture = Picture.of(image.id(), image.url(), body);
        if (picture != null && body.repeat()) {
          pictures.append(picture.captioned("").figure());
        }
      }
      return pictures.isEmpty()
          ? ""
          : "<figure class=\"wp-block-gallery\">" + pictures + "</figure>";
    }

    private String grouped() {
      return list(product.grouped());
    }

    private String upSells() {
      String list = list(product.upSells());
      return list.isEmpty() ? "" : Html.heading(2, labels.get("upSells")) + list;
    }

    /** A list of products that visitors can open, with their prices. */
    private String list(List<ProductDetails.Product> products) {
      StringBuilder items = new StringBuilder();
      for (ProductDetails.Product other : products) {
        EntryOutline outline = body.index().entry(other.id()).orElse(null);
        if (outline != null && isShown(outline) && body.repeat()) {
          String price = priceOf(other.id());
          items
              .append("<li>")
              .append(body.linkTo(new Ref.ToEntry(other.id()), body.subject(outline).titleHtml()))
              .append(price.isEmpty() ? "" : " \u2013 " + price)
              .append("</li>");
        }
      }
      return items.isEmpty() ? "" : "<ul class=\"products\">" + items + "</ul>";
    }

    private boolean isShown(EntryOutline other) {
      return other.status().equals("publish") && body.lists(other);
    }

    private String priceOf(long id) {
      Part part = body.index().part(id).orElse(null);
      ProductPrice other = part == null ? null : ProductPrice.of(part.meta());
      Double price = other == null ? null : ProductMetas.number(other.least());
      if (part == null || other == null || price == null) {
        return "";
      }
      return PriceTag.of(
              ShopTaxes.of(
                  shop,
                  LooseValue.of(part.meta(), BlockProduct.TAX_STATUS).filled(),
                  LooseValue.of(part.meta(), BlockProduct.TAX_CLASS).filled()),
              price,
              other.isRange() ? ProductMetas.number(other.most()) : null,
              other.isOnSale() ? ProductMetas.number(other.regular()) : null)
          .html();
    }

    /** The variations, with those columns that say anything. */
    private String variations() {
      if (product.variations().isEmpty()) {
        return "";
      }
      Set<String> names = new LinkedHashSet<>();
      product.variations().forEach(variation -> names.addAll(variation.attributes().keySet()));
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (String name : names) {
        columns.put(Html.escape(name), column(variation -> attribute(variation, name)));
      }
      columns.put(Html.escape(labels.get("price")), column(this::price));
      columns.put(Html.escape(labels.get("sku")), column(variation -> sku(variation.sku())));
      columns.put(Html.escape(labels.get("stock")), column(variation -> stock(variation.stock())));
      columns.put(Html.escape(labels.get("description")), column(Sections::description));
      columns.values().removeIf(cells -> cells.stream().allMatch(String::isEmpty));
      return table(columns);
    }

    private List<String> column(Function<Variation, String> cell) {
      return product.variations().stream().map(cell).toList();
    }

    private String attribute(Variation variation, String name) {
      if (!variation.attributes().containsKey(name)) {
        return "";
      }
      String value = variation.attributes().get(name);
      return Html.escape(value == null ? labels.get("any") : value);
    }

    private String price(Variation variation) {
      PriceTag tag = PriceTag.of(variation, shop);
      return tag == null ? "" : tag.html();
    }

    /** The number of a variation, where it is not that of the product. */
    private String sku(@Nullable String sku) {
      return sku == null || sku.equals(product.sku()) ? "" : Html.escape(sku);
    }

    private static String description(Variation variation) {
      String text = variation.description();
      return text == null ? "" : Html.stored(text.strip());
    }

    private static String table(Map<String, List<String>> columns) {
      StringBuilder table = new StringBuilder("<table class=\"variations\"><thead><tr>");
      columns.keySet().forEach(head -> table.append("<th>").append(head).append("</th>"));
      table.append("</tr></thead><tbody>");
      int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
      for (int row = 0; row < rows; row++) {
        table.append("<tr>");
        for (List<String> cells : columns.values()) {
          table.append("<td>").append(cells.get(row)).append("</td>");
        }
        table.append("</tr>");
      }
      return table.append("</tbody></table>").toString();
    }

    private String sku() {
      return product.sku() == null ? "" : Html.escape(labels.get("sku") + ": " + product.sku());
    }

    /** Weight, size and the attributes that the page lists. */
    private String information() {
      Map<String, String> rows = new LinkedHashMap<>();
      Measures measures = product.measures();
      if (measures != null) {
        add(labels.get("weight"), weight(measures), rows);
        add(labels.get("dimensions"), size(measures), rows);
      }
      for (Attribute attribute : product.attributes()) {
        if (attribute.visible()) {
          add(attribute.name(), String.join(", ", attribute.values()), rows);
        }
      }
      if (rows.isEmpty()) {
        return "";
      }
      StringBuilder table = new StringBuilder("<table class=\"shop_attributes\"><tbody>");
      rows.forEach(
          (name, value) ->
              table
                  .append("<tr><th>")
                  .append(Html.escape(name))
                  .append("</th><td>")
                  .append(Html.escape(value))
                  .append("</td></tr>"));
      return Html.heading(2, labels.get("information")) + table.append("</tbody></table>");
    }

    private static void add(String name, String value, Map<String, String> rows) {
      if (!value.isBlank()) {
        rows.merge(name, value, (first, second) -> first + ", " + second);
      }
    }

    private static String weight(Measures measures) {
      Double weight = measures.weight();
      return weight == null || weight == 0 ? "" : with(digits(weight), measures.weightUnit());
    }

    private static String size(Measures measures) {
      List<String> sides = new ArrayList<>();
      Stream.of(measures.length(), measures.width(), measures.height())
          .filter(Objects::nonNull)
          .filter(side -> side != 0)
          .forEach(side -> sides.add(digits(side)));
      return sides.isEmpty() ? "" : with(String.join(" \u00d7 ", sides), measures.sizeUnit());
    }

    private static String with(String number, @Nullable String unit) {
      return unit == null ? number : number + " " + unit;
    }

    private static String digits(double number) {
      return PlainNumber.of(number);
    }
  }
}
