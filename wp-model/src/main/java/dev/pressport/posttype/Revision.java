package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code revision}: an older version or an autosave of an entry. */
public final class Revision extends PostType {

  /** The post type {@code revision}. */
  public Revision() {
    super(
        "revision",
        "Revisions",
        "an older version or an autosave of an entry",
        RevisionDetails.class,
        Set.of(Trait.BUILT_IN, Trait.IN_REST, Trait.VERSION));
  }

  @Override
  public Details details(DetailsRequest request) {
    Long parent = request.entry().parentId();
    return new RevisionDetails(
        parent == null
            ? null
            : new Of(parent, request.index().entry(parent).map(EntryOutline::type).orElse(null)),
        kind(request.entry().slug()));
  }

  /** The slugs are {@code 5-revision-v1} and {@code 5-autosave-v1} (revision.php). */
  private static @Nullable String kind(String slug) {
    if (slug.contains("-autosave")) {
      return "autosave";
    }
    return slug.contains("-revision") ? "revision" : null;
  }

  /**
   * The details that a revision adds.
   *
   * @param kind {@code revision} or {@code autosave}, null when the slug shows neither
   */
  public record RevisionDetails(@Nullable Of of, @Nullable String kind) implements Details {}

  /** The entry of which it is a version; its type is null when the source lacks it. */
  public record Of(long id, @Nullable String type) {}
}
