package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.NameScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The collections of a site: one per content type and taxonomy, and those that all sites have. */
final class Collections {
  /** The post type of files. */
  static final String ATTACHMENT = "attachment";

  static final String MEDIA = "media";
  static final String AUTHORS = "authors";
  static final String COMMENTS = "comments";
  static final String REDIRECTS = "redirects";

  /** Payload's own collections, paths of its API, files of this export, and names of devices. */
  private static final String RESERVED =
      "users media authors comments redirects menus site-settings payload-kv payload-jobs"
          + " payload-locked-documents payload-preferences payload-migrations"
          + " payload-query-presets payload-folders payload-mcp-api-keys collections globals access"
          + " graphql graphql-playground index shared editor con prn aux nul com1 com2 com3 com4"
          + " com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9";

  private static final int LONGEST = 30;
  private static final Map<String, String> USUAL =
      Map.of("post", "posts", "page", "pages", "category", "categories", "post_tag", "tags");

  private final Map<String, Of<ContentType>> types = new LinkedHashMap<>();
  private final Map<String, Of<TermType>> taxonomies = new LinkedHashMap<>();
  private final NameScope slugs = new NameScope(NameScope.Style.KEBAB, LONGEST, RESERVED);

  /** A collection and what it is made of. */
  record Of<T>(String slug, T content) {}

  Collections(CmsPlan plan) {
    for (ContentType type : plan.model().types()) {
      if (!type.name().equals(ATTACHMENT)) {
        types.put(type.name(), new Of<>(slug(type.name(), type.newName()), type));
      }
    }
    for (TermType taxonomy : plan.taxonomies()) {
      taxonomies.put(
          taxonomy.name(), new Of<>(slug(taxonomy.name(), taxonomy.newName()), taxonomy));
    }
  }

  private String slug(String name, String newName) {
    return slugs.name(newName.equals(name) ? USUAL.getOrDefault(name, name) : newName);
  }

  Collection<Of<ContentType>> types() {
    return types.values();
  }

  Collection<Of<TermType>> taxonomies() {
    return taxonomies.values();
  }

  /** Returns the slugs of the collections of all content types. */
  List<String> entries() {
    return types.values().stream().map(Of::slug).toList();
  }

  /** Returns the collection of a post type; that of files is the media library. */
  Optional<String> ofType(String type) {
    return type.equals(ATTACHMENT)
        ? Optional.of(MEDIA)
        : Optional.ofNullable(types.get(type)).map(Of::slug);
  }

  /** Returns the collection of a taxonomy. */
  Optional<String> ofTaxonomy(String taxonomy) {
    return Optional.ofNullable(taxonomies.get(taxonomy)).map(Of::slug);
  }

  /** Returns the slugs in the order in which they are imported. */
  List<String> inOrder() {
    List<String> all = new ArrayList<>(List.of(AUTHORS, MEDIA));
    taxonomies.values().forEach(taxonomy -> all.add(taxonomy.slug()));
    all.addAll(entries());
    all.addAll(List.of(COMMENTS, REDIRECTS));
    return all;
  }

  /** Adds the slugs that are not the old names. */
  void addNames(SortedMap<String, String> names) {
    types.forEach((name, of) -> addName(names, name, of.slug()));
    taxonomies.forEach((name, of) -> addName(names, name, of.slug()));
  }

  private static void addName(SortedMap<String, String> names, String old, String slug) {
    if (!old.equals(slug)) {
      names.put(old, slug);
    }
  }
}
