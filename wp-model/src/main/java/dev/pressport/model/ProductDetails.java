package dev.pressport.model;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of something that a shop sells. All of it was on its page in the shop; the files that
 * buyers download are only counted. What a shop does not know of a product is null or empty.
 *
 * @param kind {@code simple}, {@code variable}, {@code grouped}, {@code external}, {@code bundle},
 *     or the name that another plugin gives it
 * @param sku the shop's own number
 * @param gtin the number on its bar code: GTIN, UPC, EAN or ISBN
 * @param price the price that was asked when the source was made; the lowest of several
 * @param regularPrice the price without a sale
 * @param salePrice the price while it is on sale, also before and after that
 * @param maxPrice the highest of several prices, null when there is only one
 * @param saleFrom the beginning of the sale by the clock of the site, null for one that has no
 *     beginning
 * @param saleTo the end of the sale, null for one without end
 * @param currency an ISO 4217 code, null when the source does not say
 * @param prices those to choose from, of a shop that has no variations
 * @param downloads the number of files that buyers get
 * @param downloadLimit how often a buyer can download each, null for any number
 * @param downloadDays for how many days, null for ever
 * @param defaults the attributes that are chosen at first: attribute to value
 * @param variations those that can be bought
 * @param grouped the products that it consists of
 * @param upSells products that are shown with it
 * @param crossSells products that are shown with it in the cart
 * @param visibility {@code visible}, {@code catalog}, {@code search} or {@code hidden}
 * @param externalUrl the shop where it is sold
 * @param button the text on the button that buys it, null for the usual one
 */
public record ProductDetails(
    String kind,
    @Nullable String sku,
    @Nullable String gtin,
    @Nullable Double price,
    @Nullable Double regularPrice,
    @Nullable Double salePrice,
    @Nullable Double maxPrice,
    boolean onSale,
    @Nullable LocalDateTime saleFrom,
    @Nullable LocalDateTime saleTo,
    @Nullable String currency,
    List<Price> prices,
    @Nullable Stock stock,
    @Nullable Measures measures,
    @Nullable Tax tax,
    boolean virtual,
    boolean downloadable,
    long downloads,
    @Nullable Long downloadLimit,
    @Nullable Long downloadDays,
    List<Attribute> attributes,
    Map<String, String> defaults,
    List<Variation> variations,
    List<Image> gallery,
    List<Product> grouped,
    List<Product> upSells,
    List<Product> crossSells,
    @Nullable Rating rating,
    @Nullable String visibility,
    boolean featured,
    @Nullable String externalUrl,
    @Nullable String button)
    implements Details {
  public ProductDetails {
    prices = List.copyOf(prices);
    attributes = List.copyOf(attributes);
    defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    variations = List.copyOf(variations);
    gallery = List.copyOf(gallery);
    grouped = List.copyOf(grouped);
    upSells = List.copyOf(upSells);
    crossSells = List.copyOf(crossSells);
  }

  /** A price to choose. */
  public record Price(@Nullable String id, String name, @Nullable Double amount) {}

  /**
   * The stock.
   *
   * @param quantity null when the shop does not count
   * @param status {@code instock}, {@code outofstock} or {@code onbackorder}
   * @param backorders {@code no}, {@code notify} or {@code yes}
   */
  public record Stock(
      boolean managed,
      @Nullable Long quantity,
      @Nullable String status,
      @Nullable String backorders,
      boolean soldIndividually) {}

  /**
   * Weight and size.
   *
   * @param weightUnit such as {@code kg}, null when the source does not say
   * @param sizeUnit of length, width and height, such as {@code cm}
   */
  public record Measures(
      @Nullable Double weight,
      @Nullable String weightUnit,
      @Nullable Double length,
      @Nullable Double width,
      @Nullable Double height,
      @Nullable String sizeUnit) {}

  /**
   * The rules by which it is taxed.
   *
   * @param status {@code taxable}, {@code shipping} or {@code none}
   * @param taxClass a slug, empty for the standard rate
   */
  public record Tax(@Nullable String status, @JsonName("class") @Nullable String taxClass) {}

  /**
   * An attribute.
   *
   * @param taxonomy whose terms the values are, null for those of this product alone
   * @param variation whether variations differ in it
   * @param visible whether its page lists it
   */
  public record Attribute(
      String name,
      @Nullable String taxonomy,
      List<String> values,
      boolean variation,
      boolean visible) {
    public Attribute {
      values = List.copyOf(values);
    }
  }

  /**
   * A variation.
   *
   * @param attributes attribute to value, which is null where any value will do
   * @param description as stored: it may hold HTML
   * @param image that of the product where it has none
   */
  public record Variation(
      long id,
      @Nullable String sku,
      @Nullable String gtin,
      Map<String, @Nullable String> attributes,
      @Nullable Double price,
      @Nullable Double regularPrice,
      @Nullable Double salePrice,
      boolean onSale,
      @Nullable LocalDateTime saleFrom,
      @Nullable LocalDateTime saleTo,
      @Nullable Stock stock,
      @Nullable Measures measures,
      @Nullable Tax tax,
      boolean virtual,
      boolean downloadable,
      @Nullable String description,
      @Nullable Image image) {
    public Variation {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
  }

  /** A picture of the media library; the address is null where that does not have it. */
  public record Image(long id, @Nullable String url, @Nullable String alt) {}

  /** Another product. */
  public record Product(String type, long id, @Nullable String slug, @Nullable String url) {}

  /** What customers think of it: the average of 1 to 5 stars. */
  public record Rating(Double average, long count) {}
}
