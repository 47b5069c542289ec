package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.JsonName;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code acf-post-type}: a post type that ACF registers. */
public final class AcfPostType extends AcfDefinition {

  /** The post type {@code acf-post-type}. */
  public AcfPostType() {
    super(
        "acf-post-type",
        "ACF post types",
        "a post type that ACF registers",
        AcfPostTypeDetails.class);
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue settings = DataBody.serialized(request);
    LooseValue rewrite = settings.get("rewrite");
    return new AcfPostTypeDetails(
        request.entry().slug(),
        settings.get("post_type").filled(),
        settings.get("labels").mapOrNull(),
        settings.get("public").bool(),
        settings.get("hierarchical").bool(),
        settings.get("supports").strings(),
        settings.get("taxonomies").strings(),
        new Archive(settings.get("has_archive").bool(), settings.get("has_archive_slug").filled()),
        new Rewrite(
            rewrite.get("permalink_rewrite").filled(),
            rewrite.get("slug").filled(),
            rewrite.get("with_front").bool()),
        AcfRest.of(settings),
        request.entry().status().equals("publish"));
  }

  /**
   * The details that a registered post type adds.
   *
   * @param name as in {@code wp_posts.post_type}
   */
  public record AcfPostTypeDetails(
      String key,
      @Nullable String name,
      @Nullable Map<String, Value> labels,
      @JsonName("public") @Nullable Boolean isPublic,
      @Nullable Boolean hierarchical,
      List<String> supports,
      List<String> taxonomies,
      Archive archive,
      Rewrite rewrite,
      AcfRest rest,
      boolean active)
      implements Details {}

  /** The page that lists all entries; its slug is null for the default one. */
  public record Archive(@Nullable Boolean enabled, @Nullable String slug) {}

  /**
   * The form of the permalinks.
   *
   * @param mode {@code post_type_key}, {@code custom_permalink} or {@code no_permalink}
   * @param withFront whether the text before the first tag of the site's structure precedes it
   */
  public record Rewrite(
      @Nullable String mode, @Nullable String slug, @Nullable Boolean withFront) {}
}
