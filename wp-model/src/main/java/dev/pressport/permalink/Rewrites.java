package dev.pressport.permalink;

import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.Taxonomy.Trait;
import dev.pressport.settings.SiteOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registered rules for the addresses of taxonomies and post types: by WordPress
 * (create_initial_taxonomies() of taxonomy.php), by widespread plugins, or by ACF. The rules that
 * WordPress has stored come first.
 */
record Rewrites(
    Structure structure, StoredRewrites stored, AcfRegistrations acf, SiteOptions options) {

  /** Returns the rule for the terms of a taxonomy. */
  Rewrite taxonomy(String taxonomy) {
    Rewrite written = stored.taxonomy(taxonomy);
    Rewrite byAcf = written == null ? acf.taxonomy(taxonomy, structure) : written;
    if (byAcf != null) {
      return byAcf;
    }
    Taxonomy registered = Taxonomies.of(taxonomy);
    if (stored.knowsTaxonomies() && !registered.is(Trait.BUILT_IN)) {
      return new Rewrite(null, false);
    }
    return new Rewrite(base(registered), registered.is(Trait.NESTED));
  }

  /** Returns whether a setting would decide on the rule of a taxonomy, and the source lacks it. */
  boolean lacksBase(String taxonomy) {
    String option = Taxonomies.of(taxonomy).slugOption();
    return option != null
        && Taxonomies.of(taxonomy).is(Trait.BUILT_IN)
        && options.string(option) == null
        && stored.taxonomy(taxonomy) == null
        && acf.taxonomy(taxonomy, structure) == null;
  }

  /** Returns the rule for the entries of a custom post type; null when none is known. */
  @Nullable Rewrite postType(String postType) {
    Rewrite written = stored.postType(postType);
    return written == null ? acf.postType(postType, structure) : written;
  }

  private String base(Taxonomy taxonomy) {
    String option = taxonomy.slugOption();
    String own = option == null ? null : options.part(option).string();
    if (own != null && !own.isBlank()) {
      return structure.root() + Segments.trimmed(own);
    }
    return (taxonomy.is(Trait.WITHOUT_FRONT) ? structure.root() : structure.front())
        + taxonomy.slug();
  }

  /**
   * Returns the path of a custom post type's list, without slashes around; null when it has none.
   *
   * @param folder in which most of its entries are
   */
  @Nullable String archive(String postType, String folder) {
    if (acf.knows(postType)) {
      return filled(acf.archive(postType, structure));
    }
    PostTypeArchives stored = PostTypeArchives.of(options);
    Optional<DefaultArchive> usual = DefaultArchive.of(postType);
    if (stored.known()) {
      String path = stored.path(postType);
      return filled(path == null ? null : usual.map(list -> list.chosen(options)).orElse(path));
    }
    return filled(usual.map(DefaultArchive::path).orElse(noList(postType, folder)));
  }

  /**
   * A plugin may say that its type has no list; the lists of other types are above their entries.
   */
  private static @Nullable String noList(String postType, String folder) {
    return DefaultArchive.of(postType).isPresent() ? null : folder;
  }

  private static @Nullable String filled(@Nullable String archive) {
    return archive == null || archive.isEmpty() ? null : archive;
  }
}
