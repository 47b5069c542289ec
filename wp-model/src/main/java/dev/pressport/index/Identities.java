package dev.pressport.index;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import java.util.List;
import java.util.Objects;

/**
 * The identity of each row of a reading: the first row of an item, a second copy of an earlier one,
 * or another item that claims an id already taken. One object for one reading, asked in order; two
 * readings of one source get the same answers.
 *
 * <p>Items without an id of their own get negative ones in the order of the source, other than
 * those that are there already: clean JSON has some.
 */
public final class Identities {
  /** Most have no title, and each is of one menu: with another menu it is another item. */
  private static final String MENU_ITEM = "nav_menu_item";

  private final SiteIndex index;
  private long lastEntry;
  private long lastComment;
  private long givenEntryId;
  private long entryId;

  /** Creates the identities of a reading whose rows are in the index, or are being added to it. */
  public Identities(SiteIndex index) {
    this.index = index;
  }

  /** The item that a row is; {@code number} is its place among all rows, from 0. */
  public Identity of(Row row, long number) {
    return switch (row.kind()) {
      case AUTHOR -> author(row, number);
      case TERM -> term(row, number);
      case ENTRY -> entry(row, number);
      case COMMENT -> comment(row, number);
    };
  }

  private Identity author(Row row, long number) {
    boolean copy =
        index
            .author(row.string("user_login").strip())
            .filter(seen -> !seen.inferred() && seen.row() != number)
            .isPresent();
    return new Identity(0, 0, copy, null);
  }

  private Identity term(Row row, long number) {
    boolean copy =
        index
            .term(termKey(row))
            .filter(seen -> !seen.inferred() && seen.row() != number)
            .isPresent();
    return new Identity(0, 0, copy, null);
  }

  private Identity entry(Row row, long number) {
    Long given = row.number("ID");
    Identity identity;
    if (given == null || given == 0) {
      identity = new Identity(freeEntryId(number), 0, false, IdentityProblem.MISSING_ID);
    } else {
      var seen = index.entry(given).filter(other -> other.row() != number);
      if (seen.isEmpty()) {
        identity = new Identity(given, 0, false, null);
      } else if (sameEntry(seen.get(), row)) {
        identity = new Identity(given, 0, true, null);
      } else {
        identity = new Identity(freeEntryId(number), 0, false, IdentityProblem.ID_TAKEN);
      }
    }
    givenEntryId = given == null ? 0 : given;
    entryId = identity.id();
    return identity;
  }

  private long freeEntryId(long number) {
    do {
      lastEntry--;
    } while (index.entry(lastEntry).filter(other -> other.row() != number).isPresent());
    return lastEntry;
  }

  /**
   * Returns whether two entries have the same guid, which WordPress never changes; without one, the
   * same title and date.
   */
  private static boolean sameEntry(SiteIndex.EntryOutline seen, Row row) {
    boolean sameGuid = seen.guid() != null && seen.guid().equals(row.scalar("guid"));
    boolean sameTitle =
        seen.title().equals(row.string("post_title"))
            && Objects.equals(seen.date(), row.scalar("post_date"));
    return seen.type().equals(row.string("post_type").strip())
        && (sameGuid || sameTitle)
        && (!seen.type().equals(MENU_ITEM) || seen.terms().equals(termKeys(row)));
  }

  /** The terms that an entry row names. */
  private static List<Term.Key> termKeys(Row row) {
    return row.terms().stream()
        .map(name -> new Term.Key(name.taxonomy(), Slug.decode(name.slug())))
        .toList();
  }

  private Identity comment(Row row, long number) {
    Long given = row.number("comment_ID");
    Long post = row.number("comment_post_ID");
    long entry = post == null || post == givenEntryId ? entryId : post;
    if (given == null || given == 0) {
      return new Identity(freeCommentId(number), entry, false, IdentityProblem.MISSING_ID);
    }
    var seen = index.comment(given).filter(other -> other.row() != number);
    if (seen.isEmpty()) {
      return new Identity(given, entry, false, null);
    }
    if (seen.get().entryId() == entry && seen.get().print() == print(row)) {
      return new Identity(given, entry, true, null);
    }
    return new Identity(freeCommentId(number), entry, false, IdentityProblem.ID_TAKEN);
  }

  private long freeCommentId(long number) {
    do {
      lastComment--;
    } while (index.comment(lastComment).filter(other -> other.row() != number).isPresent());
    return lastComment;
  }

  /** The key of a term row. */
  public static Term.Key termKey(Row row) {
    return new Term.Key(row.string("taxonomy").strip(), Slug.decode(row.string("slug").strip()));
  }

  static int print(Row comment) {
    return Objects.hash(
        comment.scalar("comment_author"),
        comment.scalar("comment_date"),
        comment.string("comment_content"));
  }
}
