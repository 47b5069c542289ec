package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Metas;
import dev.pressport.model.ProductDetails.Attribute;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a product. They are in one meta, by keys that variations refer to: the name of
 * a taxonomy, or the name of the attribute as a slug.
 */
final class ProductAttributes {
  static final String META = "_product_attributes";
  private static final String OF_VARIATION = "attribute_";

  private final Map<String, Stored> stored = new LinkedHashMap<>();
  private final ShopSettings shop;
  private final SiteIndex index;

  private record Stored(String key, LooseValue value) {
    boolean isTaxonomy() {
      return value.get("is_taxonomy").isTrue();
    }

    long position() {
      Long position = value.get("position").integer();
      return position == null ? 0 : position;
    }
  }

  ProductAttributes(Metas ofProduct, ShopSettings shop, SiteIndex index) {
    this.shop = shop;
    this.index = index;
    List<Stored> all = new ArrayList<>();
    LooseValue.of(ofProduct, META)
        .map()
        .forEach((key, value) -> all.add(new Stored(key, LooseValue.of(value))));
    all.sort(Comparator.comparingLong(Stored::position));
    all.forEach(attribute -> stored.put(attribute.key(), attribute));
  }

  private String name(Stored attribute) {
    String name = attribute.value().get("name").filled();
    if (attribute.isTaxonomy()) {
      return shop.label(name == null ? attribute.key() : name);
    }
    return name == null ? Slug.decode(attribute.key()) : HtmlEntities.decode(name);
  }

  private static @Nullable String taxonomy(Stored attribute) {
    String name = attribute.value().get("name").filled();
    return attribute.isTaxonomy() ? name == null ? attribute.key() : name : null;
  }

  /** All attributes of a product with some terms, in their order. */
  List<Attribute> of(List<Term.Ref> terms) {
    List<Attribute> attributes = new ArrayList<>();
    for (Stored attribute : stored.values()) {
      String taxonomy = taxonomy(attribute);
      attributes.add(
          new Attribute(
              name(attribute),
              taxonomy,
              taxonomy == null ? values(attribute) : names(terms, taxonomy),
              attribute.value().get("is_variation").isTrue(),
              attribute.value().get("is_visible").isTrue()));
    }
    return attributes;
  }

  /** The values of an attribute that only this product has: wc_get_text_attributes(). */
  private static List<String> values(Stored attribute) {
    String text = attribute.value().get("value").filled();
    List<String> values = new ArrayList<>();
    if (text != null) {
      for (String value : text.split("\\|", -1)) {
        if (!value.isBlank()) {
          values.add(HtmlEntities.decode(value.strip()));
        }
      }
    }
    return values;
  }

  /** The names of terms in the order that the shop gave them, else in that of the alphabet. */
  private List<String> names(List<Term.Ref> terms, String taxonomy) {
    Comparator<Term.Ref> byName =
        Comparator.comparing(Term.Ref::name, Collator.getInstance(Locale.ROOT)::compare);
    Comparator<Term.Ref> byOrder =
        Comparator.comparingLong(term -> shop.isOrdered(taxonomy) ? order(term) : 0);
    return terms.stream()
        .filter(term -> term.taxonomy().equals(taxonomy))
        .sorted(byOrder.thenComparing(byName))
        .map(term -> term.name().isBlank() ? term.slug() : term.name())
        .toList();
  }

  private long order(Term.Ref term) {
    Metas metas = index.term(term.key()).map(SiteIndex.TermOutline::meta).orElse(Metas.NONE);
    Long order = LooseValue.of(metas, "order").integer();
    Long older = LooseValue.of(metas, "order_" + term.taxonomy()).integer();
    return order != null ? order : older != null ? older : 0;
  }

  /** The attributes chosen at first. */
  Map<String, String> defaults(Metas ofProduct) {
    Map<String, String> defaults = new LinkedHashMap<>();
    LooseValue.of(ofProduct, "_default_attributes")
        .map()
        .forEach(
            (key, value) -> {
              String chosen = value(key, LooseValue.of(value));
              if (chosen != null) {
                defaults.put(label(key), chosen);
              }
            });
    return defaults;
  }

  /** The attributes of a variation; null for one in which any value will do. */
  Map<String, @Nullable String> ofVariation(Metas variation) {
    Map<String, @Nullable String> attributes = new LinkedHashMap<>();
    for (Stored attribute : stored.values()) {
      String key = OF_VARIATION + attribute.key();
      if (variation.values().containsKey(key)) {
        add(attribute.key(), variation, attributes);
      }
    }
    for (String key : variation.values().keySet()) {
      if (key.startsWith(OF_VARIATION)
          && !stored.containsKey(key.substring(OF_VARIATION.length()))) {
        add(key.substring(OF_VARIATION.length()), variation, attributes);
      }
    }
    return attributes;
  }

  private void add(String key, Metas variation, Map<String, @Nullable String> attributes) {
    attributes.put(label(key), value(key, LooseValue.of(variation, OF_VARIATION + key)));
  }

  private String label(String key) {
    Stored attribute = stored.get(key);
    return attribute == null ? shop.label(Slug.decode(key)) : name(attribute);
  }

  private @Nullable String value(String key, LooseValue value) {
    String text = value.filled();
    if (text == null) {
      return null;
    }
    Stored attribute = stored.get(key);
    boolean isTerm = attribute == null ? key.startsWith("pa_") : attribute.isTaxonomy();
    if (!isTerm) {
      return HtmlEntities.decode(text);
    }
    String slug = Slug.decode(text);
    return index
        .term(new Term.Key(attribute == null ? key : String.valueOf(taxonomy(attribute)), slug))
        .map(term -> HtmlEntities.decode(term.name()))
        .filter(name -> !name.isBlank())
        .orElse(slug);
  }
}
