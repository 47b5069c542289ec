package dev.pressport.export.migrate;

import dev.pressport.export.Fate;
import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came in and what became of it. For one thread. */
public final class Ledger {
  private final Map<String, Line> entries = new TreeMap<>();
  private Line authors = Line.EMPTY;
  private Line terms = Line.EMPTY;
  private Line comments = Line.EMPTY;

  /**
   * The five numbers of one kind of item.
   *
   * @param read how many came in; each has one of the other four fates
   */
  public record Line(long read, long exported, long filtered, long merged, long skipped) {
    /** A line of zeros. */
    public static final Line EMPTY = new Line(0, 0, 0, 0, 0);

    /** Returns whether every item that came in is accounted for. */
    public boolean balances() {
      return read == exported + filtered + merged + skipped;
    }

    /** The sum of two lines. */
    public Line plus(Line other) {
      return new Line(
          read + other.read,
          exported + other.exported,
          filtered + other.filtered,
          merged + other.merged,
          skipped + other.skipped);
    }

    /** Returns a line in which the exported items of this one have the fates of another. */
    Line continuedBy(Line next) {
      return new Line(
          read,
          next.exported,
          filtered + next.filtered,
          merged + next.merged,
          skipped + next.skipped);
    }

    Line oneMore() {
      return plus(new Line(1, 0, 0, 0, 0));
    }

    private Line settle(Fate fate) {
      if (fate instanceof Fate.Exported) {
        return plus(new Line(0, 1, 0, 0, 0));
      }
      if (fate instanceof Fate.Filtered) {
        return plus(new Line(0, 0, 1, 0, 0));
      }
      return fate instanceof Fate.Merged
          ? plus(new Line(0, 0, 0, 1, 0))
          : plus(new Line(0, 0, 0, 0, 1));
    }
  }

  /** A subject that the ledger counts separately: a post type, or one of the other kinds. */
  public sealed interface Account {
    /** The entries of a post type. */
    record PostType(String name) implements Account {}

    /** Authors, terms or comments. */
    enum Kind implements Account {
      AUTHORS,
      TERMS,
      COMMENTS
    }

    /** Returns the account of an item. */
    static Account of(Item item) {
      if (item instanceof Entry entry) {
        return new PostType(entry.type());
      }
      return item instanceof Author
          ? Kind.AUTHORS
          : item instanceof Term ? Kind.TERMS : Kind.COMMENTS;
    }
  }

  /**
   * Returns the ledger of a target that got what was exported in this one.
   *
   * @param fates what it did with that; nothing is counted as read there
   */
  public Ledger continuedBy(Ledger fates) {
    Ledger whole = new Ledger();
    entries.forEach(
        (type, line) ->
            whole.entries.put(
                type, line.continuedBy(fates.entries.getOrDefault(type, Line.EMPTY))));
    whole.authors = authors.continuedBy(fates.authors);
    whole.terms = terms.continuedBy(fates.terms);
    whole.comments = comments.continuedBy(fates.comments);
    return whole;
  }

  /** Counts an item that came in. */
  void read(Account account) {
    put(account, line(account).oneMore());
  }

  /** Counts what became of an item. */
  void settle(Account account, Fate fate) {
    put(account, line(account).settle(fate));
  }

  private Line line(Account account) {
    if (account instanceof Account.PostType type) {
      return entries.getOrDefault(type.name(), Line.EMPTY);
    }
    return account == Account.Kind.AUTHORS
        ? authors
        : account == Account.Kind.TERMS ? terms : comments;
  }

  private void put(Account account, Line line) {
    if (account instanceof Account.PostType type) {
      entries.put(type.name(), line);
    } else if (account == Account.Kind.AUTHORS) {
      authors = line;
    } else if (account == Account.Kind.TERMS) {
      terms = line;
    } else {
      comments = line;
    }
  }

  /** The entries by post type. */
  public Map<String, Line> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The authors. */
  public Line authors() {
    return authors;
  }

  /** The terms. */
  public Line terms() {
    return terms;
  }

  /** The comments. */
  public Line comments() {
    return comments;
  }

  /** Returns the sum of all lines. */
  public Line total() {
    return entries.values().stream()
        .reduce(Line.EMPTY, Line::plus)
        .plus(authors)
        .plus(terms)
        .plus(comments);
  }

  /** Returns whether every item of every kind is accounted for. */
  public boolean balances() {
    return entries.values().stream().allMatch(Line::balances)
        && authors.balances()
        && terms.balances()
        && comments.balances();
  }
}
