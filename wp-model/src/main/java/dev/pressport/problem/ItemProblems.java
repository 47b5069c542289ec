package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one item, kept with it until its turn in the order of the source. Not safe for
 * use by several threads at once.
 */
public final class ItemProblems {
  private final @Nullable String source;
  private final String type;
  private final @Nullable Long id;
  private final List<Problem> list = new ArrayList<>();

  /** For an item of a post type, or an {@code author}, {@code term} or {@code comment}. */
  public ItemProblems(@Nullable String source, String type, @Nullable Long id) {
    this.source = source;
    this.type = type;
    this.id = id;
  }

  /** Adds something that lost nothing. */
  public void note(String code, String message, @Nullable String field) {
    add(Severity.NOTE, code, message, field, null);
  }

  /** Adds something that came through otherwise than it was. */
  public void lossy(String code, String message, @Nullable String field) {
    add(Severity.LOSSY, code, message, field, null);
  }

  /** Adds that the item did not come through. */
  public void skipped(String code, String message) {
    add(Severity.SKIPPED, code, message, null, null);
  }

  /** Adds a problem at a place. */
  public void add(
      Severity severity,
      String code,
      String message,
      @Nullable String field,
      @Nullable Long offset) {
    list.add(new Problem(severity, code, message, source, type, id, field, offset));
  }

  /** Adds something of the body that was met some times, to be counted apart by its subject. */
  public void counted(Severity severity, String code, String message, String subject, long times) {
    list.add(
        new Problem(severity, code, message, source, type, id, "content", null, subject, times));
  }

  /** All so far, in order. */
  public List<Problem> list() {
    return List.copyOf(list);
  }
}
