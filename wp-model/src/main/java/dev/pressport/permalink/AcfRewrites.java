package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How ACF registers post types and taxonomies of a site (its class-acf-post-type.php). */
final class AcfRewrites {
  /** The settings of what is switched off, and so not registered at all. */
  private static final LooseValue INACTIVE =
      LooseValue.of(new Value.Dict(Map.of("public", Value.FALSE)));

  private final Map<String, LooseValue> postTypes;
  private final Map<String, LooseValue> taxonomies;

  AcfRewrites(SiteIndex index) {
    postTypes = settings(index, "acf-post-type", "post_type");
    taxonomies = settings(index, "acf-taxonomy", "taxonomy");
  }

  private static Map<String, LooseValue> settings(SiteIndex index, String kind, String name) {
    Map<String, LooseValue> all = new LinkedHashMap<>();
    for (long id : index.children(kind, 0)) {
      Part part = index.part(id).orElse(null);
      String body = part == null ? null : part.body();
      if (part == null || body == null) {
        continue;
      }
      LooseValue settings = LooseValue.of(PhpSerialization.decode(body).value());
      String registered = settings.get(name).filled();
      if (registered != null && part.outline().status().equals("publish")) {
        all.put(registered, settings);
      } else if (registered != null) {
        all.putIfAbsent(registered, INACTIVE);
      }
    }
    for (Value.Dict definition : index.acfDefinitions()) {
      LooseValue settings = LooseValue.of(definition);
      String key = settings.get("key").filled();
      String registered = settings.get(name).filled();
      if (registered != null && key != null && key.startsWith(name + '_')) {
        boolean active = !Boolean.FALSE.equals(settings.get("active").bool());
        all.putIfAbsent(registered, active ? settings : INACTIVE);
      }
    }
    return all;
  }

  /** Whether a post type is one of ACF's. */
  boolean knows(String postType) {
    return postTypes.containsKey(postType);
  }

  /** Whether visitors can open entries of a post type; null when it is none of ACF's. */
  @Nullable Boolean viewable(String postType) {
    LooseValue settings = postTypes.get(postType);
    return settings == null ? null : queryable(settings);
  }

  private static boolean queryable(LooseValue settings) {
    return orTrue(settings.get("publicly_queryable").bool())
        && orTrue(settings.get("public").bool());
  }

  private static boolean orTrue(@Nullable Boolean setting) {
    return setting == null || setting;
  }

  /** Where the list of a post type is, without slashes around; null when it has none. */
  @Nullable String archive(String postType, Structure structure) {
    LooseValue settings = postTypes.getOrDefault(postType, LooseValue.NONE);
    if (!Boolean.TRUE.equals(settings.get("has_archive").bool())) {
      return null;
    }
    String own = settings.get("has_archive_slug").filled();
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, postType);
    return slug == null ? null : before(rewrite, structure) + (own == null ? slug : own);
  }

  /** How addresses of terms are made; null when the taxonomy is none of ACF's. */
  @Nullable Rewrite taxonomy(String taxonomy, Structure structure) {
    LooseValue settings = taxonomies.get(taxonomy);
    if (settings == null) {
      return null;
    }
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, taxonomy);
    return new Rewrite(
        slug == null ? null : before(rewrite, structure) + slug,
        Boolean.TRUE.equals(rewrite.get("rewrite_hierarchical").bool()),
        queryable(settings));
  }

  /** What stands before the slug; null when ACF makes no permalinks for it. */
  private static @Nullable String slug(LooseValue rewrite, String name) {
    String mode = rewrite.get("permalink_rewrite").string();
    String own = rewrite.get("slug").filled();
    return "no_permalink".equals(mode) ? null : own == null ? name : own;
  }

  private static String before(LooseValue rewrite, Structure structure) {
    return orTrue(rewrite.get("with_front").bool()) ? structure.front() : structure.root();
  }
}
