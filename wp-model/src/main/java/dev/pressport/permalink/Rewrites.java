package dev.pressport.permalink;

import dev.pressport.settings.SiteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How taxonomies and post types have their addresses, as they are registered: by WordPress
 * (create_initial_taxonomies() of taxonomy.php), by widespread plugins, or by ACF.
 */
record Rewrites(Structure structure, AcfRewrites acf, SiteOptions options) {

  /** Taxonomies of WordPress and of widespread plugins that visitors never see. */
  private static final Set<String> HIDDEN =
      Set.of(
          "nav_menu",
          "link_category",
          "wp_theme",
          "wp_template_part_area",
          "wp_pattern_category",
          "exactmetrics_note_category",
          "language",
          "term_language",
          "post_translations",
          "term_translations",
          "product_type",
          "product_visibility",
          "product_shipping_class",
          "elementor_library_type",
          "elementor_library_category");

  /** How the addresses of the terms of a taxonomy are made. */
  Rewrite taxonomy(String taxonomy) {
    Rewrite byAcf = acf.taxonomy(taxonomy, structure);
    if (byAcf != null) {
      return byAcf;
    }
    String front = structure.front();
    return switch (taxonomy) {
      case "category" -> new Rewrite(base("category_base", "category"), true, true);
      case "post_tag" -> new Rewrite(base("tag_base", "tag"), false, true);
      case "post_format" -> new Rewrite(front + "type", false, true);
      case "product_cat" -> new Rewrite(structure.root() + "product-category", true, true);
      case "product_tag" -> new Rewrite(structure.root() + "product-tag", false, true);
      default -> new Rewrite(front + taxonomy, false, !HIDDEN.contains(taxonomy));
    };
  }

  private String base(String option, String usual) {
    String own = options.string(option);
    return own == null || own.isBlank()
        ? structure.front() + usual
        : structure.root() + Segments.trimmed(own);
  }

  /**
   * Where the list of a custom post type is, without slashes around; null when it has none.
   *
   * @param folder in which most of its entries are
   */
  @Nullable String archive(String postType, String folder) {
    String archive = acf.knows(postType) ? acf.archive(postType, structure) : folder;
    return archive == null || archive.isEmpty() ? null : archive;
  }
}
