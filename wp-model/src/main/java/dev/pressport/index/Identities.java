package dev.pressport.index;

import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.CommentOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity of each row of a second reading, as the first one decided it: the row of an item, a
 * copy of another row, or another item that claims an id already taken. One object for one reading,
 * asked in order.
 */
public final class Identities {
  private static final int MOST_FIELDS = 20;

  private final Outline index;
  private final Renumbering renumbering = new Renumbering();

  /** Creates the identities of a reading whose rows are in the index. */
  public Identities(Outline index) {
    this.index = index;
  }

  /** Returns the item that a row is; {@code number} is its place among all rows, from 0. */
  public Identity of(Row row, long number) {
    return switch (row.kind()) {
      case AUTHOR -> listed(index.isListed(row, number));
      case TERM -> listed(index.isListed(row, number));
      case ENTRY -> entry(row, number);
      case COMMENT -> comment(row, number);
    };
  }

  /** Returns the item that a row is; for a comment, the entry that it belongs to. */
  public static Ref ref(Row row, Identity identity) {
    return switch (row.kind()) {
      case AUTHOR -> new Ref.ToAuthor(row.string("user_login").strip());
      case TERM -> new Ref.ToTerm(termKey(row));
      case ENTRY -> new Ref.ToEntry(identity.id());
      case COMMENT -> new Ref.ToEntry(identity.entryId());
    };
  }

  private static Identity listed(boolean before) {
    return new Identity(0, 0, before, null);
  }

  private Identity entry(Row row, long number) {
    long given = id(row, "ID");
    long id =
        index.entry(given).filter(entry -> entry.row() == number).isPresent()
            ? given
            : index.assigned(row.kind(), number).orElse(given);
    boolean copy = index.entry(id).filter(entry -> entry.row() == number).isEmpty();
    renumbering.note(row, given, id);
    return new Identity(id, 0, copy, copy ? null : renumbered(given, id));
  }

  private Identity comment(Row row, long number) {
    long given = id(row, "comment_ID");
    long id =
        index.comment(given).filter(comment -> comment.row() == number).isPresent()
            ? given
            : index.assigned(row.kind(), number).orElse(given);
    Optional<CommentOutline> known = index.comment(id);
    boolean copy = known.filter(comment -> comment.row() == number).isEmpty();
    renumbering.note(row, given, id);
    long entry = known.map(CommentOutline::entryId).orElse(0L);
    return new Identity(id, entry, copy, copy ? null : renumbered(given, id));
  }

  private static @Nullable ProblemKind renumbered(long given, long id) {
    if (given == id) {
      return null;
    }
    return given == 0 ? IdentityProblem.MISSING_ID : IdentityProblem.ID_TAKEN;
  }

  static long id(Row row, String column) {
    Long given = row.number(column);
    return given == null ? 0 : given;
  }

  /**
   * Returns a row with the ids that the items have to which it refers, and with the slugs that
   * older copies of it have.
   */
  public Row completed(Row row, Identity identity) {
    Row followed = renumbering.followed(row);
    if (row.kind() != Row.Kind.ENTRY || identity.copy() || row.item() != null) {
      return followed;
    }
    Set<String> known = new HashSet<>();
    for (Row.Meta meta : row.metas()) {
      if (meta.key().equals(Outline.OLD_SLUG)
          && meta.value() instanceof Cell.Stored stored
          && stored.text().inline()) {
        known.add(Slug.decode(stored.text().string()));
      }
    }
    List<String> former = index.entry(identity.id()).map(EntryOutline::oldSlugs).orElse(List.of());
    if (known.containsAll(former)) {
      return followed;
    }
    List<Row.Meta> metas = new ArrayList<>(followed.metas());
    for (String slug : former) {
      if (known.add(slug)) {
        metas.add(new Row.Meta(Outline.OLD_SLUG, Cell.stored(Slug.encode(slug))));
      }
    }
    return followed.withMetas(metas);
  }

  /**
   * Returns the problem that a copy has values which the exported one lacks; empty when it has
   * none.
   */
  public List<Problem> differences(Row copy, Identity identity) {
    return switch (copy.kind()) {
      case AUTHOR ->
          index
              .author(copy.string("user_login").strip())
              .map(kept -> listed(copy, "author", kept.id(), fields(kept, copy)))
              .orElse(List.of());
      case TERM ->
          index
              .term(termKey(copy))
              .map(kept -> listed(copy, "term", kept.id(), fields(kept, copy)))
              .orElse(List.of());
      case ENTRY -> ofEntry(copy, identity);
      case COMMENT ->
          index
              .comment(identity.id())
              .filter(kept -> kept.print() != print(copy))
              .flatMap(kept -> index.print(kept.entryId()))
              .map(
                  entry ->
                      differences(
                          copy, entry.origin(), "comment", identity.id(), List.of("content")))
              .orElse(List.of());
    };
  }

  private List<Problem> listed(Row copy, String type, @Nullable Long id, List<String> fields) {
    return differences(copy, index.listedIn(copy), type, id, fields);
  }

  private List<Problem> ofEntry(Row copy, Identity identity) {
    Optional<EntryPrint> print = index.print(identity.id());
    Optional<EntryOutline> kept = index.entry(identity.id());
    if (print.isEmpty() || kept.isEmpty()) {
      return List.of();
    }
    return differences(
        copy,
        print.get().origin(),
        kept.get().type(),
        identity.id(),
        print.get().fieldsOnlyIn(renumbering.followed(copy)));
  }

  private static List<String> fields(AuthorOutline author, Row copy) {
    String name = copy.scalar("display_name");
    return name == null || name.equals(author.displayName()) ? List.of() : List.of("displayName");
  }

  private static List<String> fields(TermOutline term, Row copy) {
    List<String> fields = new ArrayList<>();
    addIfLost(fields, "name", term.name(), copy.scalar("name"));
    addIfLost(fields, "description", term.description(), copy.scalar("description"));
    String parent = copy.scalar("parent");
    addIfLost(fields, "parentSlug", term.parentSlug(), parent == null ? null : Slug.decode(parent));
    return fields;
  }

  private static void addIfLost(
      List<String> fields, String field, @Nullable String kept, @Nullable String other) {
    if (other != null && !other.equals(kept == null ? null : kept.strip())) {
      fields.add(field);
    }
  }

  private static List<Problem> differences(
      Row copy, String kept, String type, @Nullable Long id, Collection<String> fields) {
    if (fields.isEmpty()) {
      return List.of();
    }
    List<String> named = fields.stream().limit(MOST_FIELDS).toList();
    String all = String.join(", ", named) + (named.size() < fields.size() ? "…" : "");
    String other =
        copy.origin().equals(kept)
            ? "Another copy in the same file"
            : "The copy in " + copy.origin();
    return List.of(
        Problem.of(IdentityProblem.SOURCES_DIFFER, kept, other, all)
            .inSource(kept)
            .ofItem(type, id)
            .inField(fields.size() == 1 ? named.get(0) : null));
  }

  /** The key of a term row. */
  public static Term.Key termKey(Row row) {
    return new Term.Key(row.string("taxonomy").strip(), Slug.decode(row.string("slug").strip()));
  }

  /** The print of a comment: the author and second in its upper half, the text in the lower. */
  static long print(Row comment) {
    int who = Objects.hash(comment.scalar("comment_author"), comment.scalar("comment_date"));
    return ((long) who << 32) | (comment.string("comment_content").hashCode() & 0xffff_ffffL);
  }
}
