package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.JsonName;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code acf-taxonomy}: a taxonomy that ACF registers. */
public final class AcfTaxonomy extends AcfDefinition {

  /** The post type {@code acf-taxonomy}. */
  public AcfTaxonomy() {
    super(
        "acf-taxonomy",
        "ACF taxonomies",
        "a taxonomy that ACF registers",
        AcfTaxonomyDetails.class);
  }

  @Override
  public Details details(DetailsRequest request) {
    LooseValue settings = DataBody.serialized(request);
    LooseValue rewrite = settings.get("rewrite");
    return new AcfTaxonomyDetails(
        request.entry().slug(),
        settings.get("taxonomy").filled(),
        settings.get("object_type").strings(),
        settings.get("labels").mapOrNull(),
        settings.get("public").bool(),
        settings.get("hierarchical").bool(),
        new Rewrite(
            rewrite.get("permalink_rewrite").filled(),
            rewrite.get("slug").filled(),
            rewrite.get("with_front").bool(),
            rewrite.get("rewrite_hierarchical").bool()),
        AcfRest.of(settings),
        request.entry().status().equals("publish"));
  }

  /**
   * The details that a registered taxonomy adds.
   *
   * @param name as in {@code wp_term_taxonomy.taxonomy}
   * @param objectTypes the post types that have it
   */
  public record AcfTaxonomyDetails(
      String key,
      @Nullable String name,
      List<String> objectTypes,
      @Nullable Map<String, Value> labels,
      @JsonName("public") @Nullable Boolean isPublic,
      @Nullable Boolean hierarchical,
      Rewrite rewrite,
      AcfRest rest,
      boolean active)
      implements Details {}

  /**
   * The form of the permalinks.
   *
   * @param mode {@code taxonomy_key}, {@code custom_permalink} or {@code no_permalink}
   * @param withFront whether the text before the first tag of the site's structure precedes it
   * @param hierarchical whether the slugs of the parents precede it
   */
  public record Rewrite(
      @Nullable String mode,
      @Nullable String slug,
      @Nullable Boolean withFront,
      @Nullable Boolean hierarchical) {}
}
