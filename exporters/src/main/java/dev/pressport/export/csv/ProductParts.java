package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.model.Entry;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.ProductDetails.Image;
import dev.pressport.model.ProductDetails.Variation;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.PlainNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of products that importers of all shops ask for. */
final class ProductParts {
  private static final Set<String> CATEGORIES = Set.of("product_cat", "download_category");
  private static final Set<String> TAGS = Set.of("product_tag", "download_tag");
  private static final Set<String> BRANDS = Set.of("product_brand");
  private static final Set<String> SHIPPING = Set.of("product_shipping_class");

  private final ExportRequest request;

  ProductParts(ExportRequest request) {
    this.request = request;
  }

  static Value text(@Nullable String text) {
    return text == null || text.isEmpty() ? Value.NULL : Value.of(text);
  }

  /** A number in digits without an exponent. */
  static Value number(@Nullable Double number) {
    return number == null ? Value.NULL : Value.of(PlainNumber.of(number));
  }

  static Value number(@Nullable Long number) {
    return number == null ? Value.NULL : Value.of(Long.toString(number));
  }

  /** The categories, each with those above it. */
  /** The categories with those above them. */
  List<List<String>> categories(Entry entry) {
    return paths(entry, CATEGORIES);
  }

  private List<List<String>> paths(Entry entry, Set<String> taxonomies) {
    List<List<String>> paths = new ArrayList<>();
    for (Term.Ref term : entry.terms()) {
      if (taxonomies.contains(term.taxonomy())) {
        paths.add(path(term.key(), term.name()));
      }
    }
    return paths;
  }

  private List<String> path(Term.Key term, String name) {
    List<String> path = new ArrayList<>(List.of(name));
    Set<Term.Key> seen = new HashSet<>(Set.of(term));
    Optional<SiteIndex.TermOutline> child = request.index().term(term);
    while (child.isPresent() && child.get().parentSlug() != null) {
      Term.Key above = new Term.Key(term.taxonomy(), String.valueOf(child.get().parentSlug()));
      child = seen.add(above) ? request.index().term(above) : Optional.empty();
      child.ifPresent(parent -> path.add(0, HtmlEntities.decode(parent.name())));
    }
    return path;
  }

  List<String> tags(Entry entry) {
    return names(entry, TAGS);
  }

  /** The brands with those above them. */
  List<List<String>> brands(Entry entry) {
    return paths(entry, BRANDS);
  }

  /** The name of the first brand. */
  @Nullable String brand(Entry entry) {
    return names(entry, BRANDS).stream().findFirst().orElse(null);
  }

  @Nullable String shippingClass(Entry entry) {
    return names(entry, SHIPPING).stream().findFirst().orElse(null);
  }

  private static List<String> names(Entry entry, Set<String> taxonomies) {
    return entry.terms().stream()
        .filter(term -> taxonomies.contains(term.taxonomy()))
        .map(Term.Ref::name)
        .toList();
  }

  /** The pictures at their old addresses, where importers fetch them; the featured one first. */
  List<Image> images(Entry entry, ProductDetails product) {
    List<Image> images = new ArrayList<>();
    Long featured = entry.featuredMediaId();
    if (featured != null) {
      request
          .index()
          .media(featured)
          .ifPresent(media -> images.add(new Image(media.id(), media.url(), media.alt())));
    }
    images.addAll(product.gallery());
    Set<String> addresses = new LinkedHashSet<>();
    return images.stream()
        .filter(image -> isWebAddress(image.url()) && addresses.add(image.url()))
        .toList();
  }

  static boolean isWebAddress(@Nullable String url) {
    return url != null && (url.startsWith("http://") || url.startsWith("https://"));
  }

  /** The excerpt as stored. */
  static String shortDescription(Entry entry) {
    return string(entry.excerpt());
  }

  static String string(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : "";
  }

  /** The variations; the prices to choose from count as such. */
  static List<Variation> variations(ProductDetails product, long id) {
    List<Variation> variations = new ArrayList<>(product.variations());
    for (ProductDetails.Price price : product.prices()) {
      variations.add(
          new Variation(
              id,
              null,
              null,
              Map.of(PRICE_OPTION, price.name()),
              price.amount(),
              price.amount(),
              null,
              false,
              null,
              null,
              product.stock(),
              product.measures(),
              product.tax(),
              product.virtual(),
              product.downloadable(),
              null,
              null));
    }
    return variations;
  }

  /** The attribute by which prices to choose from differ. */
  static final String PRICE_OPTION = "Option";
}
