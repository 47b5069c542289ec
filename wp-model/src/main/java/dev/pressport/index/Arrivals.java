package dev.pressport.index;

import dev.pressport.model.SiteIndex.CommentOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The identities of entries and comments in the order of a first reading: whether a row is new, a
 * copy of an earlier one, or another item with an id that is taken.
 *
 * <p>Items without an id of their own get negative ones in the order of the source, other than
 * those that are there already: clean JSON has some.
 */
final class Arrivals {
  private final Outline index;
  private final Renumbering renumbering = new Renumbering();
  private long lastEntry;
  private long lastComment;
  private long givenEntryId;
  private long entryId;
  private boolean ofOtherFile;
  private boolean ofNewerFile;

  /**
   * A row that came.
   *
   * @param newer whether it takes the place of the copy that came before
   * @param replaced the number of the row whose place it takes, -1 for none
   */
  record Arrival(Identity identity, boolean newer, long replaced) {
    Arrival(Identity identity) {
      this(identity, false, -1);
    }
  }

  Arrivals(Outline index) {
    this.index = index;
  }

  Arrival entry(Row row) {
    ofOtherFile = false;
    ofNewerFile = false;
    long given = Identities.id(row, "ID");
    Arrival arrival =
        given == 0
            ? new Arrival(new Identity(freeEntryId(), 0, false, IdentityProblem.MISSING_ID))
            : entry(row, given);
    givenEntryId = given;
    entryId = arrival.identity().id();
    renumbering.note(row, given, entryId);
    return arrival;
  }

  private Arrival entry(Row row, long given) {
    if (index.entry(given).isEmpty()) {
      return new Arrival(new Identity(given, 0, false, null));
    }
    for (long id : candidates(row, given)) {
      Optional<EntryOutline> seen = index.entry(id);
      Optional<EntryPrint> print = index.print(id);
      if (seen.isPresent()
          && print.isPresent()
          && EntryCopies.areSame(seen.get(), print.get(), row)) {
        boolean newer = EntryCopies.isNewer(row, print.get());
        ofOtherFile = !print.get().origin().equals(row.origin());
        ofNewerFile = newer;
        return new Arrival(new Identity(id, 0, true, null), newer, newer ? seen.get().row() : -1);
      }
    }
    return new Arrival(new Identity(freeEntryId(), 0, false, IdentityProblem.ID_TAKEN));
  }

  private List<Long> candidates(Row row, long given) {
    List<Long> ids = new ArrayList<>();
    ids.add(given);
    ids.addAll(index.ofSourceId(row.kind(), given));
    return ids;
  }

  private long freeEntryId() {
    do {
      lastEntry--;
    } while (index.entry(lastEntry).isPresent());
    return lastEntry;
  }

  Arrival comment(Row row) {
    long given = Identities.id(row, "comment_ID");
    Long post = row.number("comment_post_ID");
    long entry = post == null || post == givenEntryId ? entryId : renumbering.entry(row, post);
    Arrival arrival = comment(row, given, entry);
    renumbering.note(row, given, arrival.identity().id());
    return arrival;
  }

  private Arrival comment(Row row, long given, long entry) {
    if (given == 0) {
      return new Arrival(new Identity(freeCommentId(), entry, false, IdentityProblem.MISSING_ID));
    }
    if (index.comment(given).isEmpty()) {
      return new Arrival(new Identity(given, entry, false, null));
    }
    for (long id : candidates(row, given)) {
      Optional<CommentOutline> seen = index.comment(id);
      if (seen.isPresent() && seen.get().entryId() == entry && areSame(seen.get(), row)) {
        return new Arrival(
            new Identity(id, entry, true, null), ofNewerFile, ofNewerFile ? seen.get().row() : -1);
      }
    }
    return new Arrival(new Identity(freeCommentId(), entry, false, IdentityProblem.ID_TAKEN));
  }

  /** Of two exports, the text may differ: comments are edited. */
  private boolean areSame(CommentOutline seen, Row row) {
    long print = Identities.print(row);
    return seen.print() == print || (ofOtherFile && seen.print() >> 32 == print >> 32);
  }

  private long freeCommentId() {
    do {
      lastComment--;
    } while (index.comment(lastComment).isPresent());
    return lastComment;
  }

  /** Returns the row with the present ids of the items to which it refers. */
  Row followed(Row row) {
    return renumbering.followed(row);
  }
}
