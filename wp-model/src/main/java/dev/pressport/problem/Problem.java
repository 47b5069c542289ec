package dev.pressport.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something that went otherwise than it should have, said of the place where it did.
 *
 * @param code kebab-case, stable, for programs
 * @param message one sentence for people; quotes no body, e-mail or password
 * @param source the file or address, null when it is not about one
 * @param type the post type, or {@code author}, {@code term}, {@code comment}
 * @param id the item's id
 * @param field the column or {@code meta.KEY}
 * @param offset in bytes from the start of the source, or in the field where one is named
 * @param subject what it is about, where problems of one code are counted apart: a shortcode {@code
 *     [tide]}, a block {@code core/rss}
 * @param times how often this was met in the item, 1 or more
 */
public record Problem(
    Severity severity,
    String code,
    String message,
    @Nullable String source,
    @Nullable String type,
    @Nullable Long id,
    @Nullable String field,
    @Nullable Long offset,
    @Nullable String subject,
    long times) {

  /** A problem that is met once and needs no subject. */
  public Problem(
      Severity severity,
      String code,
      String message,
      @Nullable String source,
      @Nullable String type,
      @Nullable Long id,
      @Nullable String field,
      @Nullable Long offset) {
    this(severity, code, message, source, type, id, field, offset, null, 1);
  }

  /** How bad it is. */
  public enum Severity {
    /** Nothing was lost. */
    NOTE,
    /** Something came through otherwise than it was. */
    LOSSY,
    /** An item did not come through: the run is incomplete. */
    SKIPPED
  }
}
