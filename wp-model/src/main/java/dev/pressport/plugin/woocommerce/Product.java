package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code product}: a product of WooCommerce with its variations. */
public final class Product extends PostType {
  private static final String KIND = "product_type";
  private static final String VISIBILITY = "product_visibility";

  /** The post type {@code product}. */
  public Product() {
    super(
        BlockProduct.TYPE,
        "Products",
        "a product of WooCommerce with its prices, stock and variations",
        ProductDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(
        Stream.concat(
                ProductMetas.KEPT.stream(),
                Stream.of(
                    ProductAttributes.META,
                    "_children",
                    "_product_image_gallery",
                    "_product_url",
                    "_button_text",
                    "_upsell_ids"))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    ShopSettings shop = ShopSettings.of(request.site());
    Stored stored = new Stored(entry.id(), entry.meta(), entry.terms(), shop.zone(entry));
    return details(stored, shop, request.index());
  }

  /**
   * A product as the source stores it.
   *
   * @param zone of the dates of its sale
   */
  record Stored(long id, Metas meta, List<Term.Ref> terms, ZoneId zone) {
    /** Returns the one of an entry of the index. */
    static Stored of(SiteIndex.Part part, ShopSettings shop, SiteIndex index) {
      List<Term.Ref> terms =
          part.outline().terms().stream()
              .map(
                  key ->
                      new Term.Ref(
                          null,
                          key.taxonomy(),
                          key.slug(),
                          index.term(key).map(SiteIndex.TermOutline::name).orElse(key.slug())))
              .toList();
      return new Stored(part.outline().id(), part.meta(), terms, shop.zone());
    }

    String kind() {
      return terms.stream()
          .filter(term -> term.taxonomy().equals(KIND))
          .map(Term.Ref::slug)
          .findFirst()
          .orElse("simple");
    }

    boolean has(String visibility) {
      return terms.stream()
          .anyMatch(term -> term.taxonomy().equals(VISIBILITY) && term.slug().equals(visibility));
    }

    /** Where shops show it: class-wc-product-data-store-cpt.php, read_visibility(). */
    String visibility() {
      boolean hiddenInCatalog = has("exclude-from-catalog");
      boolean hiddenInSearch = has("exclude-from-search");
      if (hiddenInCatalog) {
        return hiddenInSearch ? "hidden" : "search";
      }
      return hiddenInSearch ? "catalog" : "visible";
    }
  }

  static ProductDetails details(Stored product, ShopSettings shop, SiteIndex index) {
    ProductMetas metas = new ProductMetas(product.meta());
    ZoneId zone = product.zone();
    ProductPrice price = ProductPrice.of(product.meta());
    String kind = product.kind();
    List<Variation> variations =
        kind.contains("variable")
            ? new Variations(shop, zone, index).of(product.id(), product.meta())
            : List.of();
    List<Long> grouped =
        kind.equals("grouped")
            ? ProductMetas.ids(LooseValue.of(product.meta(), "_children"))
            : List.of();
    ProductAttributes attributes = new ProductAttributes(product.meta(), shop, index);
    return new ProductDetails(
        kind,
        metas.text("_sku"),
        metas.text("_global_unique_id"),
        ProductMetas.number(price.least()),
        ProductMetas.number(price.regular()),
        ProductMetas.number(price.sale()),
        price.isRange() ? ProductMetas.number(price.most()) : null,
        price.isOnSale()
            || variations.stream().anyMatch(Variation::onSale)
            || grouped.stream().anyMatch(id -> isOnSale(id, index)),
        metas.moment(ProductMetas.SALE_FROM, zone),
        metas.moment(ProductMetas.SALE_TO, zone),
        shop.currency(),
        List.of(),
        metas.stock(),
        metas.measures(shop),
        metas.tax(),
        metas.isYes("_virtual"),
        metas.isYes("_downloadable"),
        LooseValue.of(product.meta(), "_downloadable_files").map().size(),
        limit(product.meta(), "_download_limit"),
        limit(product.meta(), "_download_expiry"),
        attributes.of(product.terms()),
        attributes.defaults(product.meta()),
        variations,
        metas.gallery(index),
        products(grouped, index),
        products(ProductMetas.ids(LooseValue.of(product.meta(), "_upsell_ids")), index),
        products(ProductMetas.ids(LooseValue.of(product.meta(), "_crosssell_ids")), index),
        metas.rating(),
        product.visibility(),
        product.has("featured"),
        kind.equals("external") ? metas.text("_product_url") : null,
        kind.equals("external") ? metas.text("_button_text") : null);
  }

  private static boolean isOnSale(long id, SiteIndex index) {
    return index.part(id).map(part -> ProductPrice.of(part.meta()).isOnSale()).orElse(false);
  }

  /** A number of times or days; -1 and nothing stand for no limit. */
  private static @Nullable Long limit(Metas metas, String key) {
    return LooseValue.of(metas, key).id();
  }

  private static List<ProductDetails.Product> products(List<Long> ids, SiteIndex index) {
    return ids.stream()
        .map(index::entry)
        .flatMap(Optional::stream)
        .map(
            other ->
                new ProductDetails.Product(other.type(), other.id(), other.slug(), other.url()))
        .toList();
  }
}
