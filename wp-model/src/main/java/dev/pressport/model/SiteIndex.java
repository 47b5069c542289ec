package dev.pressport.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the whole site after its first reading. Safe for use by many threads; lookups do
 * not read the source again.
 */
public interface SiteIndex {

  /** The first entry with this id. */
  Optional<EntryOutline> entry(long id);

  /** The term, listed by the source or only named by an entry. */
  Optional<TermOutline> term(Term.Key key);

  /** The author with this login, listed by the source or only named by an entry. */
  Optional<AuthorOutline> author(String login);

  /** The first comment with this id. */
  Optional<CommentOutline> comment(long id);

  /** Gives every author in the order of their first naming. */
  void forEachAuthor(Consumer<AuthorOutline> action);

  /** Gives every term in the order of their first naming. */
  void forEachTerm(Consumer<TermOutline> action);

  /** Gives every entry in the order of the source. */
  void forEachEntry(Consumer<EntryOutline> action);

  /** How many entries there are, second copies left out. */
  long entryCount();

  /**
   * An entry in short.
   *
   * @param row the number of its row, counted from 0 over all rows of the source
   * @param date site-local as {@code 2024-01-31 11:00:00}, null when there is none
   */
  record EntryOutline(
      long id,
      long row,
      String type,
      String status,
      String slug,
      String title,
      @Nullable String guid,
      @Nullable String author,
      long parentId,
      @Nullable String date,
      boolean sticky,
      List<Term.Key> terms) {
    public EntryOutline {
      terms = List.copyOf(terms);
    }
  }

  /** A term in short; row is -1 when the source does not list it. */
  record TermOutline(long row, Term.Key key, @Nullable Long id, String name) {
    /** Whether only entries name it. */
    public boolean inferred() {
      return row < 0;
    }
  }

  /** An author in short; row is -1 when the source does not list it. */
  record AuthorOutline(long row, String login, @Nullable Long id) {
    /** Whether only entries name it. */
    public boolean inferred() {
      return row < 0;
    }
  }

  /** A comment in short; print tells two comments with one id apart. */
  record CommentOutline(long id, long row, long entryId, int print) {}
}
