package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The variations of products. */
record Variations(ShopSettings shop, ZoneId zone, SiteIndex index) {
  /** Those of a product that can be bought, in their order. */
  List<Variation> of(long product, Metas ofProduct) {
    ProductAttributes attributes = new ProductAttributes(ofProduct, shop, index);
    return index.children(BlockProduct.VARIATION, product).stream()
        .map(index::part)
        .flatMap(Optional::stream)
        .filter(part -> part.outline().status().equals("publish"))
        .sorted(
            Comparator.comparingLong(Part::menuOrder)
                .thenComparingLong(part -> part.outline().id()))
        .map(part -> of(part.outline().id(), new ProductMetas(part.meta(), ofProduct), attributes))
        .toList();
  }

  /** A variation of a product with these attributes. */
  Variation of(long id, ProductMetas metas, ProductAttributes attributes) {
    ProductPrice price = ProductPrice.of(metas.own());
    return new Variation(
        id,
        metas.inherited("_sku"),
        metas.inherited("_global_unique_id"),
        attributes.ofVariation(metas.own()),
        ProductMetas.number(price.least()),
        ProductMetas.number(price.regular()),
        ProductMetas.number(price.sale()),
        price.isOnSale(),
        metas.moment(ProductMetas.SALE_FROM, zone),
        metas.moment(ProductMetas.SALE_TO, zone),
        metas.stock(),
        metas.measures(shop),
        metas.tax(),
        metas.isYes("_virtual"),
        metas.isYes("_downloadable"),
        metas.text("_variation_description"),
        metas.image(index));
  }
}
