package dev.pressport.plugin.woocommerce;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.ListedMetas;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.text.MoneyFormat;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product as blocks and shortcodes show it. */
record BlockProduct(CurrentEntry entry, Metas meta, Body body) {
  static final String TYPE = "product";
  static final String VARIATION = "product_variation";

  private static final String STOCK = "_stock_status";
  private static final String RATING = "_wc_average_rating";
  private static final String REVIEWS = "_wc_review_count";
  private static final String CHILDREN = "_children";
  private static final String URL = "_product_url";
  private static final String BUTTON = "_button_text";
  static final String TAX_STATUS = "_tax_status";
  static final String TAX_CLASS = "_tax_class";
  static final String SKU = "_sku";
  static final String SALES = "total_sales";
  private static final String OPTIONS = "Select options";
  private static final String GALLERY = "_product_image_gallery";

  /** The metas that lists of products show or choose by. */
  static final ListedMetas METAS =
      new ListedMetas(
          TYPE,
          Set.of(
              ProductPrice.CURRENT,
              ProductPrice.REGULAR,
              ProductPrice.SALE,
              STOCK,
              RATING,
              REVIEWS,
              CHILDREN,
              URL,
              BUTTON,
              SKU,
              SALES,
              TAX_STATUS,
              TAX_CLASS,
              GALLERY));

  static final ListedMetas METAS_OF_VARIATIONS =
      new ListedMetas(
          VARIATION,
          Set.of(ProductPrice.CURRENT, ProductPrice.REGULAR, ProductPrice.SALE, TAX_CLASS));

  static BlockProduct of(CurrentEntry entry, Body body) {
    return new BlockProduct(entry, body.teaser(entry).meta(), body);
  }

  /** Returns a published product; null when there is none with that id, or lists hide it. */
  static @Nullable BlockProduct of(@Nullable Long id, Body body) {
    EntryOutline outline = id == null ? null : body.index().entry(id).orElse(null);
    return outline == null
            || !outline.type().equals(TYPE)
            || !outline.status().equals("publish")
            || !body.lists(outline)
        ? null
        : of(body.subject(outline), body);
  }

  ProductPrice price() {
    return ProductPrice.of(meta);
  }

  /** The kind of product: {@code simple}, {@code variable}, {@code grouped}, {@code external}. */
  String kind() {
    return entry.terms().stream()
        .filter(term -> term.taxonomy().equals("product_type"))
        .map(Term.Key::slug)
        .findFirst()
        .orElse("simple");
  }

  private boolean has(String visibility) {
    return entry.terms().contains(new Term.Key("product_visibility", visibility));
  }

  boolean isFeatured() {
    return has("featured");
  }

  boolean isInCatalog() {
    return !has("exclude-from-catalog");
  }

  boolean isInSearch() {
    return !has("exclude-from-search");
  }

  String stock() {
    String status = LooseValue.of(meta, STOCK).filled();
    return status == null ? (has("outofstock") ? "outofstock" : "instock") : status;
  }

  /** Returns whether it, a variation or a part of it is on sale. */
  boolean isOnSale() {
    return switch (kind()) {
      case "variable" ->
          body.index().children(VARIATION, entry.id()).stream().anyMatch(this::isVariationOnSale);
      case "grouped" ->
          LooseValue.of(meta, CHILDREN).list().stream().anyMatch(id -> isPartOnSale(id.id()));
      default -> price().isOnSale();
    };
  }

  /** WooCommerce lists the products whose own metas, or those of variations, have a sale. */
  boolean isListedOnSale() {
    return !kind().equals("grouped") && isOnSale();
  }

  private boolean isVariationOnSale(long id) {
    return body.index().teaser(id).map(Teaser::meta).map(ProductPrice::of).stream()
        .anyMatch(ProductPrice::isOnSale);
  }

  private boolean isPartOnSale(@Nullable Long id) {
    BlockProduct part = of(id, body);
    return part != null && part.price().isOnSale();
  }

  double number(String key) {
    Double number = LooseValue.of(meta, key).decimal();
    return number == null ? 0 : number;
  }

  double rating() {
    return number(RATING);
  }

  /** Returns the price as WooCommerce prints it (get_price_html()); empty for none. */
  String priceHtml() {
    ProductPrice price = price();
    BigDecimal least = price.least();
    BigDecimal most = price.most();
    BigDecimal regular = price.regular();
    if (least == null || most == null) {
      return "";
    }
    ShopTaxes taxes = taxes();
    List<BigDecimal> shown = shown(price, taxes);
    String suffix = taxes.suffix(kind().equals("variable") ? null : least);
    return price(
            price,
            shown.isEmpty() ? taxes.shown(least) : Collections.min(shown),
            shown.isEmpty() ? taxes.shown(most) : Collections.max(shown),
            regular == null ? null : taxes.shown(regular))
        + (suffix.isEmpty() ? "" : " <small>" + suffix + "</small>");
  }

  /** The prices of the variations or parts, each with its own taxes; none without taxes. */
  private List<BigDecimal> shown(ProductPrice range, ShopTaxes taxes) {
    if (!ShopSettings.of(body.site()).taxes()) {
      return List.of();
    }
    return switch (kind()) {
      case "variable" ->
          body.index().children(VARIATION, entry.id()).stream()
              .flatMap(id -> body.index().teaser(id).stream())
              .map(Teaser::meta)
              .flatMap(
                  variation -> {
                    String own = LooseValue.of(variation, TAX_CLASS).filled();
                    ShopTaxes ofVariation =
                        own == null || own.equals("parent") ? taxes : taxes.withClass(own);
                    return shown(range, ProductPrice.of(variation), ofVariation);
                  })
              .toList();
      case "grouped" ->
          LooseValue.of(meta, CHILDREN).list().stream()
              .map(id -> of(id.id(), body))
              .filter(Objects::nonNull)
              .flatMap(part -> shown(range, part.price(), part.taxes()))
              .toList();
      default -> List.of();
    };
  }

  /** The price of a part with its taxes, if the product counts it. */
  private static Stream<BigDecimal> shown(ProductPrice range, ProductPrice part, ShopTaxes taxes) {
    BigDecimal price = part.least();
    return price == null
            || range.least() == null
            || range.most() == null
            || price.compareTo(range.least()) < 0
            || price.compareTo(range.most()) > 0
        ? Stream.empty()
        : Stream.of(taxes.shown(price));
  }

  private String price(
      ProductPrice price, BigDecimal least, BigDecimal most, @Nullable BigDecimal regular) {
    if (least.compareTo(most) != 0) {
      return amount(least)
          + " – "
          + amount(most)
          + hidden(" Price range: " + amount(least) + " through " + amount(most));
    }
    return price.isOnSale() && regular != null
        ? "<del>"
            + amount(regular)
            + "</del> "
            + hidden("Original price was: " + amount(regular) + ".")
            + " <ins>"
            + amount(least)
            + "</ins>"
            + hidden(" Current price is: " + amount(least) + ".")
        : amount(least);
  }

  private static String hidden(String words) {
    return "<span class=\"screen-reader-text\">" + words + "</span>";
  }

  private ShopTaxes taxes() {
    return ShopTaxes.of(
        ShopSettings.of(body.site()),
        LooseValue.of(meta, TAX_STATUS).filled(),
        LooseValue.of(meta, TAX_CLASS).filled());
  }

  private String amount(BigDecimal amount) {
    MoneyFormat money = ShopSettings.of(body.site()).money();
    return Html.escape(money.text(amount));
  }

  /** Returns the mark of a sale, with words for those who cannot see it; empty without one. */
  String saleBadge() {
    return isOnSale() ? "<span class=\"onsale\">Sale</span> " + hidden("Product on sale") : "";
  }

  /**
   * Returns the average of the ratings; empty without any.
   *
   * @param counted whether the number of ratings is told
   */
  String ratingHtml(boolean counted) {
    double rating = rating();
    long reviews = (long) number(REVIEWS);
    if (rating <= 0) {
      return "";
    }
    String count =
        counted && reviews > 0
            ? " based on " + reviews + (reviews == 1 ? " customer rating" : " customer ratings")
            : "";
    return String.format(Locale.ROOT, "Rated %.2f out of 5", rating) + count;
  }

  /** The number of reviews, which leads to them. */
  String reviewsLink() {
    long reviews = (long) number(REVIEWS);
    String url = entry.url();
    return Html.link(
        url == null ? null : url + "#reviews",
        "(" + reviews + (reviews == 1 ? " customer review)" : " customer reviews)"));
  }

  /** What stands for the form that puts it into the cart: its stock, and a link to the product. */
  String form() {
    String stock =
        body.index()
            .part(entry.id())
            .map(part -> new ProductMetas(part.meta()).stock())
            .map(of -> ProductPage.stock(of, ShopSettings.of(body.site()), body.locale()))
            .orElse("");
    return Html.spaced(stock, button());
  }

  /** The link that puts it into the cart on the old site: here it leads to the product. */
  String button() {
    String words = LooseValue.of(meta, BUTTON).filled();
    if (kind().equals("external")) {
      String url = LooseValue.of(meta, URL).filled();
      return Html.link(
          url == null ? entry.url() : url, Html.stored(words == null ? "Buy product" : words));
    }
    return Html.link(entry.url(), buttonWords());
  }

  /** The same with the hint that shortcodes give to those who cannot see the options. */
  String hintedButton() {
    String hint =
        " This product has multiple variants. The options may be chosen on the product page";
    boolean chosen = !kind().equals("external") && buttonWords().equals(OPTIONS);
    return button() + (chosen ? hidden(hint) : "");
  }

  private String buttonWords() {
    boolean inStock = !stock().equals("outofstock");
    return switch (kind()) {
      case "grouped" -> "View products";
      case "variable" -> price().least() == null || !inStock ? "Read more" : OPTIONS;
      default -> price().least() == null || !inStock ? "Read more" : "Add to cart";
    };
  }

  /** Its picture, or the shop's for products without one. */
  @Nullable Picture picture() {
    Long id = entry.featured();
    Picture own = Picture.of(id, null, body);
    return own == null ? Picture.of(ShopSettings.of(body.site()).placeholder(), null, body) : own;
  }

  /** The pictures beside the first one. */
  List<Picture> gallery() {
    String ids = LooseValue.of(meta, GALLERY).filled();
    return ids == null
        ? List.of()
        : List.of(ids.split(",", -1)).stream()
            .limit(100)
            .map(id -> Picture.of(LooseValue.of(Value.of(id)).id(), null, body))
            .filter(Objects::nonNull)
            .toList();
  }

  /** The SKU; null for none. */
  @Nullable String sku() {
    return LooseValue.of(meta, SKU).filled();
  }
}
