package dev.pressport.problem;

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

  /**
   * Creates the problems of an item of a post type, or of an {@code author}, {@code term} or {@code
   * comment}.
   */
  public ItemProblems(@Nullable String source, String type, @Nullable Long id) {
    this.source = source;
    this.type = type;
    this.id = id;
  }

  /** Adds a problem of a field, or of the whole item, with the facts of its message. */
  public void add(ProblemKind kind, @Nullable String field, Object... facts) {
    list.add(problem(kind, facts).inField(field));
  }

  /** Adds a problem of a field, unless the item has just the same. */
  public void addOnce(ProblemKind kind, @Nullable String field, Object... facts) {
    Problem problem = problem(kind, facts).inField(field);
    if (!list.contains(problem)) {
      list.add(problem);
    }
  }

  /** Adds a problem at a byte of a field. */
  public void addAt(ProblemKind kind, String field, long offset, Object... facts) {
    list.add(problem(kind, facts).inField(field).at(offset));
  }

  /**
   * Adds a finding of the body with its number of occurrences, to be counted apart by its subject.
   */
  public void counted(ProblemKind kind, String subject, long times, Object... facts) {
    list.add(problem(kind, facts).inField("content").about(subject).times(times));
  }

  /** Returns the problems of an attempt at the same item, which {@link #take} makes its own. */
  public ItemProblems attempt() {
    return new ItemProblems(source, type, id);
  }

  /** Adds the problems of an attempt that was a success. */
  public void take(ItemProblems attempt) {
    list.addAll(attempt.list);
  }

  private Problem problem(ProblemKind kind, Object... facts) {
    return Problem.of(kind, facts).inSource(source).ofItem(type, id);
  }

  /** Returns all problems so far, in order. */
  public List<Problem> list() {
    return List.copyOf(list);
  }
}
