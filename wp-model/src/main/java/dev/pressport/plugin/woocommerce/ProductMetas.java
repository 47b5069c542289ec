package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Rating;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Tax;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The metas of a product, or those of a variation together with its product's: what a variation
 * leaves open is as in the product (class-wc-product-variation.php).
 *
 * @param parent those of the product of a variation; none for a product
 */
record ProductMetas(Metas own, Metas parent) {
  static final String SALE_FROM = "_sale_price_dates_from";
  static final String SALE_TO = "_sale_price_dates_to";

  /** The metas that other entries need: those of a variation, and of its product. */
  static final Set<String> KEPT =
      Stream.concat(
              ProductPrice.METAS.stream(),
              Stream.of(
                  SALE_FROM,
                  SALE_TO,
                  "_sku",
                  "_global_unique_id",
                  "_manage_stock",
                  "_stock",
                  "_stock_status",
                  "_backorders",
                  "_sold_individually",
                  "_weight",
                  "_length",
                  "_width",
                  "_height",
                  "_tax_status",
                  "_tax_class",
                  "_virtual",
                  "_downloadable",
                  "_thumbnail_id",
                  "_wc_average_rating",
                  "_wc_review_count"))
          .collect(Collectors.toUnmodifiableSet());

  ProductMetas(Metas own) {
    this(own, Metas.NONE);
  }

  static @Nullable Double number(@Nullable BigDecimal amount) {
    return amount == null ? null : Double.valueOf(amount.doubleValue());
  }

  /** A moment by the clock of the site. */
  @Nullable LocalDateTime moment(String key, ZoneId zone) {
    Instant moment = new OrderMetas(own).moment(key);
    return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
  }

  @Nullable String text(String key) {
    return LooseValue.of(own, key).filled();
  }

  boolean isYes(String key) {
    return "yes".equals(text(key));
  }

  @Nullable Double number(String key) {
    return LooseValue.of(own, key).decimal();
  }

  /** A text that a variation has of its product where it has none itself. */
  @Nullable String inherited(String key) {
    String text = text(key);
    return text == null ? LooseValue.of(parent, key).filled() : text;
  }

  private @Nullable Double inheritedNumber(String key) {
    String text = inherited(key);
    return text == null ? null : LooseValue.of(Value.of(text)).decimal();
  }

  /** The stock; null when nothing says anything of it. */
  @Nullable Stock stock() {
    boolean managed = isYes("_manage_stock");
    ProductMetas counting =
        !managed && new ProductMetas(parent).isYes("_manage_stock")
            ? new ProductMetas(parent)
            : this;
    boolean counted = counting.isYes("_manage_stock");
    Double quantity = counted ? counting.number("_stock") : null;
    Stock stock =
        new Stock(
            counted,
            quantity == null ? null : Long.valueOf((long) Math.floor(quantity)),
            text("_stock_status"),
            counting.text("_backorders"),
            isYes("_sold_individually") || new ProductMetas(parent).isYes("_sold_individually"));
    return stock.equals(new Stock(false, null, null, null, false)) ? null : stock;
  }

  /** Weight and size; null when there is neither. */
  @Nullable Measures measures(ShopSettings shop) {
    Double weight = inheritedNumber("_weight");
    Double length = inheritedNumber("_length");
    Double width = inheritedNumber("_width");
    Double height = inheritedNumber("_height");
    boolean sized = length != null || width != null || height != null;
    return weight == null && !sized
        ? null
        : new Measures(
            weight,
            weight == null ? null : shop.weightUnit(),
            length,
            width,
            height,
            sized ? shop.sizeUnit() : null);
  }

  /** The tax; null when nothing says anything of it. */
  @Nullable Tax tax() {
    String status = inherited("_tax_status");
    LooseValue ofOwn = LooseValue.of(own, "_tax_class");
    String own = ofOwn.string();
    String taxClass = "parent".equals(own) ? LooseValue.of(parent, "_tax_class").string() : own;
    return status == null && taxClass == null ? null : new Tax(status, taxClass);
  }

  /** What customers think of it; null when nobody said. */
  @Nullable Rating rating() {
    Double average = number("_wc_average_rating");
    Long count = LooseValue.of(own, "_wc_review_count").id();
    return average == null || average <= 0 || count == null ? null : new Rating(average, count);
  }

  /** The picture of a variation, else that of its product. */
  @Nullable Image image(SiteIndex index) {
    LooseValue ofOwn = LooseValue.of(own, "_thumbnail_id");
    Long id = ofOwn.id() == null ? LooseValue.of(parent, "_thumbnail_id").id() : ofOwn.id();
    return id == null ? null : image(id, index);
  }

  /** The pictures beside the first one, in their order. */
  List<Image> gallery(SiteIndex index) {
    List<Image> images = new ArrayList<>();
    for (long id : ids(LooseValue.of(own, "_product_image_gallery"))) {
      images.add(image(id, index));
    }
    return images;
  }

  private static Image image(long id, SiteIndex index) {
    return index
        .media(id)
        .map(media -> new Image(id, media.url(), media.alt()))
        .orElseGet(() -> new Image(id, null, null));
  }

  /** Ids in a list, or in a text with commas between them. */
  static List<Long> ids(LooseValue value) {
    List<Long> ids = new ArrayList<>();
    String text = value.string();
    Stream<LooseValue> all =
        text == null
            ? value.list().stream()
            : Stream.of(text.split(",", -1)).map(part -> LooseValue.of(Value.of(part.strip())));
    all.forEach(
        one -> {
          Long id = one.id();
          if (id != null) {
            ids.add(id);
          }
        });
    return ids;
  }
}
