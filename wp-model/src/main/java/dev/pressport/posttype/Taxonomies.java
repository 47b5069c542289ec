package dev.pressport.posttype;

import static dev.pressport.posttype.Taxonomy.Trait.BUILT_IN;
import static dev.pressport.posttype.Taxonomy.Trait.INTERNAL;
import static dev.pressport.posttype.Taxonomy.Trait.NESTED;
import static dev.pressport.posttype.Taxonomy.Trait.OF_LINKS;
import static dev.pressport.posttype.Taxonomy.Trait.OF_TERMS;
import static dev.pressport.posttype.Taxonomy.Trait.PEOPLE;
import static dev.pressport.posttype.Taxonomy.Trait.VIEWABLE;
import static dev.pressport.posttype.Taxonomy.Trait.WITHOUT_FRONT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The taxonomies of WordPress and of widespread plugins. A new one is one line.
 *
 * <p>Facts: wp-includes/taxonomy.php, create_initial_taxonomies(), and the plugins' own
 * registrations.
 */
public final class Taxonomies {
  private static final List<Taxonomy> ALL =
      List.of(
          new Taxonomy("category", "Categories", BUILT_IN, VIEWABLE, NESTED)
              .withQueryVariable("category_name")
              .withSlug("category", "category_base"),
          new Taxonomy("post_tag", "Tags", BUILT_IN, VIEWABLE)
              .withQueryVariable("tag")
              .withSlug("tag", "tag_base"),
          new Taxonomy("post_format", "Formats", BUILT_IN, VIEWABLE).withSlug("type", null),
          new Taxonomy("nav_menu", "Menus", BUILT_IN, INTERNAL),
          new Taxonomy("link_category", "Link categories", BUILT_IN, OF_LINKS, INTERNAL),
          new Taxonomy("wp_theme", "Themes", BUILT_IN, INTERNAL),
          new Taxonomy("wp_template_part_area", "Template part areas", BUILT_IN, INTERNAL),
          new Taxonomy("wp_pattern_category", "Pattern categories", BUILT_IN, INTERNAL),
          // All-in-One Event Calendar
          new Taxonomy("events_categories", "Event categories", VIEWABLE),
          new Taxonomy("events_tags", "Event tags", VIEWABLE),
          // ExactMetrics
          new Taxonomy("exactmetrics_note_category", "Note categories"),
          // Polylang
          new Taxonomy("language", "Languages", INTERNAL),
          new Taxonomy("term_language", "Languages of terms", OF_TERMS, INTERNAL),
          new Taxonomy("post_translations", "Translations of entries", INTERNAL),
          new Taxonomy("term_translations", "Translations of terms", OF_TERMS, INTERNAL),
          // WPML
          new Taxonomy("translation_priority", "Translation priorities", INTERNAL),
          // Co-Authors Plus
          new Taxonomy("author", "Authors", INTERNAL, PEOPLE),
          // WooCommerce
          new Taxonomy("product_cat", "Product categories", VIEWABLE, NESTED, WITHOUT_FRONT)
              .withSlug("product-category", null),
          new Taxonomy("product_tag", "Product tags", VIEWABLE, WITHOUT_FRONT)
              .withSlug("product-tag", null),
          new Taxonomy("product_brand", "Brands", VIEWABLE, NESTED, WITHOUT_FRONT)
              .withSlug("brand", null),
          new Taxonomy("product_type", "Product types"),
          new Taxonomy("product_visibility", "Product visibilities", INTERNAL),
          new Taxonomy("product_shipping_class", "Shipping classes"),
          // The Events Calendar
          new Taxonomy("tribe_events_cat", "Calendar categories", VIEWABLE, NESTED, WITHOUT_FRONT)
              .withSlug("events/category", null),
          // bbPress
          new Taxonomy("topic-tag", "Topic tags", VIEWABLE, WITHOUT_FRONT)
              .withSlug("forums/topic-tag", null),
          // Easy Digital Downloads
          new Taxonomy("download_category", "Download categories", VIEWABLE, NESTED, WITHOUT_FRONT)
              .withSlug("downloads/category", null),
          new Taxonomy("download_tag", "Download tags", VIEWABLE, WITHOUT_FRONT)
              .withSlug("downloads/tag", null),
          // Elementor
          new Taxonomy("elementor_library_type", "Template types"),
          new Taxonomy("elementor_library_category", "Template categories"));

  private static final String ATTRIBUTE = "pa_";

  private static final Map<String, Taxonomy> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Taxonomy::name, Function.identity()));

  private Taxonomies() {}

  /** All known taxonomies. */
  public static List<Taxonomy> all() {
    return ALL;
  }

  /** The taxonomy with this name; an unknown one counts as viewable. */
  public static Taxonomy of(String name) {
    Taxonomy known = BY_NAME.get(name);
    return known == null ? unknown(name) : known;
  }

  /** An attribute of products in WooCommerce, else any taxonomy. */
  private static Taxonomy unknown(String name) {
    return name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()
        ? new Taxonomy(name, name, VIEWABLE, NESTED, WITHOUT_FRONT)
            .withSlug(name.substring(ATTRIBUTE.length()), null)
        : new Taxonomy(name, name, VIEWABLE);
  }

  /** The name of the taxonomy whose terms a variable of a query names. */
  public static String ofQueryVariable(String variable) {
    return ALL.stream()
        .filter(taxonomy -> taxonomy.queryVariable().equals(variable))
        .map(Taxonomy::name)
        .findFirst()
        .orElse(variable);
  }
}
