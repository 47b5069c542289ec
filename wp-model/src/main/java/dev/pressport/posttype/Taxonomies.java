package dev.pressport.posttype;

import static dev.pressport.posttype.Taxonomy.Trait.BUILT_IN;
import static dev.pressport.posttype.Taxonomy.Trait.INTERNAL;
import static dev.pressport.posttype.Taxonomy.Trait.NESTED;
import static dev.pressport.posttype.Taxonomy.Trait.OF_LINKS;
import static dev.pressport.posttype.Taxonomy.Trait.VIEWABLE;

import dev.pressport.plugin.Plugins;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The taxonomies of WordPress and of plugins.
 *
 * <p>Facts: wp-includes/taxonomy.php, create_initial_taxonomies(), and the plugins' own
 * registrations.
 */
public final class Taxonomies {
  private static final List<Taxonomy> BUILT_IN_ONES =
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
          new Taxonomy("wp_pattern_category", "Pattern categories", BUILT_IN, INTERNAL));

  private static final String ANY_END = "*";

  /** Two plugins may register the same one, such as that of bylines. */
  private static final List<Taxonomy> ALL =
      Stream.concat(BUILT_IN_ONES.stream(), Plugins.parts(Taxonomy.class).stream())
          .distinct()
          .toList();

  private static final Map<String, Taxonomy> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Taxonomy::name, Function.identity()));

  private static final List<Taxonomy> FAMILIES =
      ALL.stream().filter(taxonomy -> taxonomy.name().endsWith(ANY_END)).toList();

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

  private static Taxonomy unknown(String name) {
    for (Taxonomy family : FAMILIES) {
      int begin = family.name().length() - ANY_END.length();
      if (name.length() > begin && name.startsWith(family.name().substring(0, begin))) {
        return new Taxonomy(name, name, family.traits(), name, name.substring(begin), null);
      }
    }
    return new Taxonomy(name, name, VIEWABLE);
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
