package dev.pressport.permalink;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.Taxonomy.Trait;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of visibility of entries, post types and taxonomies: is_post_type_viewable() and
 * is_post_publicly_viewable() of post.php, is_taxonomy_viewable() of taxonomy.php. Types of
 * WordPress and known plugins have the visibility that these register; ACF's settings decide for
 * its own types and taxonomies.
 */
final class VisibilityRules {
  private final AcfRegistrations acf;
  private final StoredRewrites stored;
  private final Predicate<String> unregistered;
  private final Function<EntryOutline, @Nullable EntryRedirect> redirects;

  /**
   * Creates the rules of a site.
   *
   * @param stored the rules of the site, perhaps none
   * @param unregistered whether the addresses of a site show that an undescribed post type is not
   *     registered any more
   * @param redirects the redirects of entries by plugins; null for none
   */
  VisibilityRules(
      AcfRegistrations acf,
      StoredRewrites stored,
      Predicate<String> unregistered,
      Function<EntryOutline, @Nullable EntryRedirect> redirects) {
    this.acf = acf;
    this.stored = stored;
    this.unregistered = unregistered;
    this.redirects = redirects;
  }

  /** Returns the visibility of the published entries of a post type. */
  Visibility ofType(String type) {
    if (!hasPages(type)) {
      return Visibility.NONE;
    }
    boolean described = PostTypes.find(type).isPresent() || acf.knows(type);
    return opens(type) && (described || !unregistered.test(type))
        ? Visibility.PUBLIC
        : Visibility.HIDDEN;
  }

  /** Returns the visibility of an entry; a file is as visible as the entry it was uploaded to. */
  Visibility of(EntryOutline entry, SiteIndex index) {
    Visibility ofType = ofType(entry.type());
    boolean hidden =
        entry.isProtected() || !isPublished(entry, index) || redirects.apply(entry) != null;
    return ofType == Visibility.PUBLIC && hidden ? Visibility.HIDDEN : ofType;
  }

  /**
   * Returns whether visitors can open an entry, or find it on the page of the one above it, as far
   * as its type is registered; perhaps by a password.
   */
  boolean opens(EntryOutline entry, SiteIndex index) {
    return (opens(entry.type()) || PostTypes.anchor(entry).isPresent())
        && isPublished(entry, index);
  }

  private static boolean isPublished(EntryOutline entry, SiteIndex index) {
    return PostTypes.isPublished(entry, index);
  }

  /** Returns whether visitors can open the terms of a taxonomy, and find them listed. */
  boolean opensTaxonomy(String taxonomy) {
    Boolean registered = acf.opensTaxonomy(taxonomy);
    if (registered != null) {
      return registered;
    }
    Taxonomy known = Taxonomies.of(taxonomy);
    boolean isRuled = stored.knowsTaxonomies() && !known.is(Trait.BUILT_IN);
    return known.is(Trait.VIEWABLE) && (!isRuled || stored.opensTaxonomy(taxonomy));
  }

  private boolean hasPages(String type) {
    return PostTypes.viewable(type) || Boolean.TRUE.equals(ofAcf(type));
  }

  private boolean opens(String type) {
    Boolean registered = ofAcf(type);
    return registered == null ? PostTypes.viewable(type) : registered;
  }

  /** ACF registers no type that is there already. */
  private @Nullable Boolean ofAcf(String type) {
    return PostTypes.find(type).isPresent() ? null : acf.opensType(type);
  }
}
