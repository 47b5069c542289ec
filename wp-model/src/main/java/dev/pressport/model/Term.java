package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * A category, tag, menu or any other term.
 *
 * @param id {@code term_id}, null when the source gives none
 * @param slug decoded
 * @param name with HTML entities decoded ({@code Rock & Roll})
 * @param description as stored: it may hold HTML
 * @param parentSlug the decoded slug of the parent in the same taxonomy, null for a root
 * @param inferred whether only an item names this term, and the source does not list it
 */
public record Term(
    @Nullable Long id,
    String taxonomy,
    String slug,
    String name,
    @Nullable String description,
    @Nullable String parentSlug,
    Metas meta,
    boolean inferred)
    implements Item {

  /** How a {@link Term} is known within its site. */
  public record Key(String taxonomy, String slug) {}

  /** What an entry says of a term that it has. */
  public record Ref(@Nullable Long id, String taxonomy, String slug, String name) {
    /** The term that is meant. */
    public Key key() {
      return new Key(taxonomy, slug);
    }
  }

  /** The key of this term. */
  public Key key() {
    return new Key(taxonomy, slug);
  }
}
