package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The post types and taxonomies that ACF registers (its class-acf-post-type.php and
 * class-acf-taxonomy.php).
 */
public final class AcfRegistrations {
  private static final String POST_TYPE = "post_type";
  private static final String TAXONOMY = "taxonomy";

  /** The settings of what is switched off, and so not registered at all. */
  private static final LooseValue INACTIVE =
      LooseValue.of(new Value.Dict(Map.of("public", Value.FALSE)));

  private final Map<String, LooseValue> postTypes;
  private final Map<String, LooseValue> taxonomies;

  private AcfRegistrations(Map<String, LooseValue> postTypes, Map<String, LooseValue> taxonomies) {
    this.postTypes = postTypes;
    this.taxonomies = taxonomies;
  }

  /** The settings of a post type or taxonomy, as ACF stores them. */
  public record Registration(LooseValue settings, boolean active) {}

  /** Those of post types alone, which the permalinks of entries depend on. */
  public static AcfRegistrations ofPostTypes(List<Registration> postTypes) {
    return new AcfRegistrations(named(POST_TYPE, postTypes), Map.of());
  }

  /** All of a site. */
  static AcfRegistrations of(SiteIndex index) {
    return new AcfRegistrations(
        settings(index, "acf-post-type", POST_TYPE), settings(index, "acf-taxonomy", TAXONOMY));
  }

  private static Map<String, LooseValue> settings(SiteIndex index, String kind, String name) {
    List<Registration> stored = new ArrayList<>();
    for (long id : index.children(kind, 0)) {
      Part part = index.part(id).orElse(null);
      String body = part == null ? null : part.body();
      if (part != null && body != null) {
        LooseValue settings = LooseValue.of(PhpSerialization.decode(body).value());
        stored.add(new Registration(settings, part.outline().status().equals("publish")));
      }
    }
    List<Registration> inFiles = new ArrayList<>();
    for (Value.Dict definition : index.acfDefinitions()) {
      LooseValue settings = LooseValue.of(definition);
      String key = settings.get("key").filled();
      if (key != null && key.startsWith(name + '_')) {
        boolean active = !Boolean.FALSE.equals(settings.get("active").bool());
        inFiles.add(new Registration(settings, active));
      }
    }
    Map<String, LooseValue> all = named(name, stored);
    named(name, inFiles).forEach(all::putIfAbsent);
    return all;
  }

  private static Map<String, LooseValue> named(String name, List<Registration> registrations) {
    Map<String, LooseValue> all = new LinkedHashMap<>();
    for (Registration registration : registrations) {
      String registered = registration.settings().get(name).filled();
      if (registered != null) {
        all.merge(
            registered,
            registration.active() ? registration.settings() : INACTIVE,
            (first, later) -> first == INACTIVE ? later : first);
      }
    }
    return all;
  }

  /** Whether a post type is one of ACF's. */
  boolean knows(String postType) {
    return postTypes.containsKey(postType);
  }

  /** Whether visitors can open entries of a post type; null when it is none of ACF's. */
  @Nullable Boolean opensType(String postType) {
    LooseValue settings = postTypes.get(postType);
    return settings == null ? null : isQueryable(settings);
  }

  /**
   * Whether visitors see the terms of a taxonomy; null when it is none of ACF's. Both settings must
   * be on: whoever makes a taxonomy private switches {@code public} off, and ACF leaves {@code
   * publicly_queryable} as it was.
   */
  @Nullable Boolean opensTaxonomy(String taxonomy) {
    LooseValue settings = taxonomies.get(taxonomy);
    return settings == null ? null : isOn(settings.get("public").bool()) && isQueryable(settings);
  }

  /** As register_post_type() and register_taxonomy() do, {@code public} stands in for it. */
  private static boolean isQueryable(LooseValue settings) {
    Boolean queryable = settings.get("publicly_queryable").bool();
    return isOn(queryable == null ? settings.get("public").bool() : queryable);
  }

  /** ACF's settings are on unless they say otherwise. */
  private static boolean isOn(@Nullable Boolean setting) {
    return setting == null || setting;
  }

  /** Where the list of a post type is, without slashes around; null when it has none. */
  @Nullable String archive(String postType, Structure structure) {
    LooseValue settings = postTypes.getOrDefault(postType, LooseValue.NONE);
    if (!settings.get("has_archive").isTrue()) {
      return null;
    }
    String own = settings.get("has_archive_slug").filled();
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, postType);
    return slug == null ? null : before(rewrite, structure) + (own == null ? slug : own);
  }

  /** How addresses of entries are made; null when visitors have none but queries. */
  @Nullable Rewrite postType(String postType, Structure structure) {
    LooseValue settings = postTypes.getOrDefault(postType, INACTIVE);
    String base = base(settings, postType, structure);
    return base == null || !isQueryable(settings)
        ? null
        : new Rewrite(base, settings.get("hierarchical").isTrue());
  }

  /** How addresses of terms are made; null when the taxonomy is none of ACF's. */
  @Nullable Rewrite taxonomy(String taxonomy, Structure structure) {
    LooseValue settings = taxonomies.get(taxonomy);
    return settings == null
        ? null
        : new Rewrite(
            base(settings, taxonomy, structure),
            settings.get("rewrite").get("rewrite_hierarchical").isTrue());
  }

  private static @Nullable String base(LooseValue settings, String name, Structure structure) {
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, name);
    return slug == null ? null : before(rewrite, structure) + slug;
  }

  /** What stands before the slug; null when ACF makes no permalinks for it. */
  private static @Nullable String slug(LooseValue rewrite, String name) {
    String mode = rewrite.get("permalink_rewrite").string();
    String own = rewrite.get("slug").filled();
    return "no_permalink".equals(mode) ? null : own == null ? name : own;
  }

  private static String before(LooseValue rewrite, Structure structure) {
    return isOn(rewrite.get("with_front").bool()) ? structure.front() : structure.root();
  }
}
