package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Measures;
import dev.pressport.model.ProductDetails.Stock;
import dev.pressport.model.ProductDetails.Tax;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.SiteIndex;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code product_variation}: a variation of a product of WooCommerce. */
public final class ProductVariation extends PostType {

  /** The post type {@code product_variation}. */
  public ProductVariation() {
    super(
        BlockProduct.VARIATION,
        "Product variations",
        "a variation of a product, such as one of its colours",
        ProductVariationDetails.class,
        Set.of(Trait.IN_WXR, Trait.EMBEDDED));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(
        Stream.concat(
                ProductMetas.KEPT.stream(), Stream.of("_variation_description", "attribute_*"))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    SiteIndex index = request.index();
    ShopSettings shop = ShopSettings.of(request.site());
    Long product = entry.parentId();
    Metas ofProduct =
        product == null
            ? Metas.NONE
            : index.part(product).map(SiteIndex.Part::meta).orElse(Metas.NONE);
    Variation variation =
        new Variations(shop, shop.zone(entry), index)
            .of(
                entry.id(),
                new ProductMetas(entry.meta(), ofProduct),
                new ProductAttributes(ofProduct, shop, index));
    return new ProductVariationDetails(
        product,
        variation.sku(),
        variation.gtin(),
        variation.attributes(),
        variation.price(),
        variation.regularPrice(),
        variation.salePrice(),
        variation.onSale(),
        variation.saleFrom(),
        variation.saleTo(),
        shop.currency(),
        variation.stock(),
        variation.measures(),
        variation.tax(),
        variation.virtual(),
        variation.downloadable(),
        variation.description(),
        variation.image());
  }

  /**
   * The details that a variation adds, as {@link Variation} has them.
   *
   * @param product the id of its product
   * @param currency an ISO 4217 code, null when the source does not say
   */
  public record ProductVariationDetails(
      @Nullable Long product,
      @Nullable String sku,
      @Nullable String gtin,
      Map<String, @Nullable String> attributes,
      @Nullable Double price,
      @Nullable Double regularPrice,
      @Nullable Double salePrice,
      boolean onSale,
      @Nullable LocalDateTime saleFrom,
      @Nullable LocalDateTime saleTo,
      @Nullable String currency,
      @Nullable Stock stock,
      @Nullable Measures measures,
      @Nullable Tax tax,
      boolean virtual,
      boolean downloadable,
      @Nullable String description,
      @Nullable Image image)
      implements Details {}
}
