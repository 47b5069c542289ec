package dev.pressport.plugin.easydigitaldownloads;

import dev.pressport.model.Details;
import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Price;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code download}: a product of Easy Digital Downloads. Facts: its class-edd-download.php. The
 * files that buyers get are only counted.
 */
public final class Download extends PostType {
  /** The post type {@code download}. */
  public Download() {
    super(
        DownloadCard.TYPE,
        "Downloads",
        "a product of Easy Digital Downloads with its prices",
        ProductDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Details details(DetailsRequest request) {
    Metas metas = request.entry().meta();
    List<Price> prices = prices(metas);
    List<Double> amounts =
        prices.isEmpty()
            ? singlePrice(metas)
            : prices.stream().map(Price::amount).filter(Objects::nonNull).toList();
    Double lowest = amounts.stream().min(Comparator.naturalOrder()).orElse(null);
    Double highest = amounts.stream().max(Comparator.naturalOrder()).orElse(null);
    String sku = LooseValue.of(metas, "edd_sku").filled();
    return new ProductDetails(
        kind(metas, prices),
        "-".equals(sku) ? null : sku,
        null,
        lowest,
        null,
        null,
        highest == null || highest.equals(lowest) ? null : highest,
        false,
        null,
        null,
        currency(request.site()),
        prices,
        null,
        null,
        null,
        true,
        true,
        LooseValue.of(metas, "edd_download_files").map().size(),
        LooseValue.of(metas, "_edd_download_limit").id(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        bundled(metas, request.index()),
        List.of(),
        List.of(),
        null,
        null,
        false,
        null,
        null);
  }

  private static @Nullable String currency(Site site) {
    LooseValue settings = SiteOptions.of(site).value(DownloadLists.SETTINGS);
    String currency = settings.get("currency").filled();
    return currency == null && settings.isArray() ? "USD" : currency;
  }

  private static String kind(Metas metas, List<Price> prices) {
    String kind = LooseValue.of(metas, "_edd_product_type").filled();
    if (kind != null && !kind.equals("default")) {
      return kind;
    }
    return prices.isEmpty() ? "simple" : "variable";
  }

  /** The prices to choose from; none for a download with a single price. */
  static List<Price> prices(Metas metas) {
    List<Price> prices = new ArrayList<>();
    if (LooseValue.of(metas, "_variable_pricing").isTrue()) {
      for (Map.Entry<String, Value> price :
          LooseValue.of(metas, "edd_variable_prices").map().entrySet()) {
        LooseValue parts = LooseValue.of(price.getValue());
        String name = parts.get("name").filled();
        if (parts.isArray()) {
          prices.add(
              new Price(price.getKey(), name == null ? "" : name, parts.get("amount").decimal()));
        }
      }
    }
    return prices;
  }

  private static List<Double> singlePrice(Metas metas) {
    Double price = price(metas);
    return price == null ? List.of() : List.of(price);
  }

  static @Nullable Double price(Metas metas) {
    return LooseValue.of(metas, "edd_price").decimal();
  }

  /** The downloads of a bundle: ids, or an id and a price with {@code _} between them. */
  private static List<ProductDetails.Product> bundled(Metas metas, SiteIndex index) {
    List<ProductDetails.Product> bundled = new ArrayList<>();
    for (LooseValue item : LooseValue.of(metas, "_edd_bundled_products").list()) {
      String text = item.string();
      int price = text == null ? -1 : text.indexOf('_');
      Long id =
          text == null || price < 0
              ? item.id()
              : LooseValue.of(Value.of(text.substring(0, price))).id();
      if (id != null) {
        index
            .entry(id)
            .ifPresent(
                other ->
                    bundled.add(
                        new ProductDetails.Product(
                            other.type(), other.id(), other.slug(), other.url())));
      }
    }
    return bundled;
  }
}
