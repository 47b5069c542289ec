package dev.pressport.permalink;

import dev.pressport.settings.SiteOptions;
import org.jspecify.annotations.Nullable;

/**
 * How taxonomies and post types have their addresses, as they are registered: by WordPress
 * (create_initial_taxonomies() of taxonomy.php), by widespread plugins, or by ACF. The rules that
 * WordPress has written down come first.
 */
record Rewrites(
    Structure structure, StoredRewrites stored, AcfRegistrations acf, SiteOptions options) {

  /** How the addresses of the terms of a taxonomy are made. */
  Rewrite taxonomy(String taxonomy) {
    Rewrite byAcf = acf.taxonomy(taxonomy, structure);
    if (byAcf != null) {
      return byAcf;
    }
    String front = structure.front();
    return switch (taxonomy) {
      case "category" -> new Rewrite(base("category_base", "category"), true);
      case "post_tag" -> new Rewrite(base("tag_base", "tag"), false);
      case "post_format" -> new Rewrite(front + "type", false);
      case "product_cat" -> new Rewrite(structure.root() + "product-category", true);
      case "product_tag" -> new Rewrite(structure.root() + "product-tag", false);
      default -> new Rewrite(front + taxonomy, false);
    };
  }

  /** How the addresses of the entries of a custom post type are made; null when nothing says. */
  @Nullable Rewrite postType(String postType) {
    Rewrite written = stored.postType(postType);
    return written == null ? acf.postType(postType, structure) : written;
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
