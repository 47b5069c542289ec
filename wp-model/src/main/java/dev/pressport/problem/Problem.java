package dev.pressport.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that went otherwise than it should have, and the place where it did.
 *
 * @param message one sentence for people; quotes no body, e-mail or password
 * @param source the file or address, null when it is not about one
 * @param type the post type, or {@code author}, {@code term}, {@code comment}
 * @param id the item's id
 * @param field the column or {@code meta.KEY}
 * @param offset in bytes from the start of the source, or in the field where one is named
 * @param subject what it is about, where problems of one code are counted apart: a shortcode {@code
 *     [tide]}, a block {@code core/rss}
 * @param times how often this was met in the item, 1 or more; of an unread table its rows, 0 where
 *     they could not be counted
 * @param item the name and addresses of the item, as far as they are known
 */
public record Problem(
    ProblemKind kind,
    String message,
    @Nullable String source,
    @Nullable String type,
    @Nullable Long id,
    @Nullable String field,
    @Nullable Long offset,
    @Nullable String subject,
    long times,
    ItemReference item) {

  /** A problem that names no place yet, with the facts of its message. */
  public static Problem of(ProblemKind kind, Object... facts) {
    String message = MessageTemplate.fill(kind.message(), List.of(facts), String::valueOf);
    return new Problem(kind, message, null, null, null, null, null, null, 1, ItemReference.NONE);
  }

  /** The same in a source. */
  public Problem inSource(@Nullable String name) {
    return new Problem(kind, message, name, type, id, field, offset, subject, times, item);
  }

  /** The same in an item. */
  public Problem ofItem(@Nullable String itemType, @Nullable Long itemId) {
    return new Problem(
        kind, message, source, itemType, itemId, field, offset, subject, times, item);
  }

  /** The same in a field. */
  public Problem inField(@Nullable String name) {
    return new Problem(kind, message, source, type, id, name, offset, subject, times, item);
  }

  /** The same at a byte. */
  public Problem at(@Nullable Long bytes) {
    return new Problem(kind, message, source, type, id, field, bytes, subject, times, item);
  }

  /** The same about a subject, or about nothing that is counted apart. */
  public Problem about(@Nullable String what) {
    return new Problem(kind, message, source, type, id, field, offset, what, times, item);
  }

  /** The same, met a number of times. */
  public Problem times(long number) {
    return new Problem(kind, message, source, type, id, field, offset, subject, number, item);
  }

  /** The same with the name and addresses of its item. */
  public Problem in(ItemReference reference) {
    return new Problem(kind, message, source, type, id, field, offset, subject, times, reference);
  }

  /**
   * Returns the item in a few words: {@code "Tide tables" (post 202)}, without its title where none
   * is known; empty for a problem of no item.
   *
   * @param longest the most characters of a title
   */
  public Optional<String> place(int longest) {
    if (type == null || id == null) {
      return Optional.empty();
    }
    String name = type + " " + id;
    String title = item.title();
    return Optional.of(
        title == null ? name : "\"" + shortened(title, longest) + "\" (" + name + ")");
  }

  boolean isOf(@Nullable String itemType) {
    return Objects.equals(type, itemType);
  }

  private static String shortened(String title, int longest) {
    if (title.codePointCount(0, title.length()) <= longest) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, longest - 3)).stripTrailing() + "...";
  }

  /** How bad it is. */
  public Severity severity() {
    return kind.severity();
  }

  /** Kebab-case, stable, for programs. */
  public String code() {
    return kind.code();
  }

  /** How bad it is. */
  public enum Severity {
    /** Nothing was lost. */
    NOTE,
    /** Content was changed, or a part of it was lost. */
    LOSSY,
    /** An item did not come through: the run is incomplete. */
    SKIPPED
  }
}
