package dev.pressport.export.migrate;

import dev.pressport.index.Logins;
import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.DerivedRows;
import dev.pressport.source.RowReader;
import dev.pressport.text.Slug;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a site without e-mail addresses in what identifies items: logins, slugs, titles and
 * the names of authors. Both readings see them so, and with them the index, the addresses and the
 * links. Of entries that are withheld only what the ledger needs is left.
 */
final class ScreenedRows extends DerivedRows {
  /** The columns left of an entry that is withheld. */
  private static final Set<String> LEDGER =
      Words.of(
          """
          ID post_type post_status post_parent post_date post_date_gmt post_modified
          post_modified_gmt guid""");

  private final Logins logins;
  private final Privacy privacy;
  private final Consumer<String> withheld;

  /**
   * Screens a reading.
   *
   * @param withheld receives the name of each value that is left out
   */
  ScreenedRows(RowReader rows, Logins logins, Privacy privacy, Consumer<String> withheld) {
    super(rows);
    this.logins = logins;
    this.privacy = privacy;
    this.withheld = withheld;
  }

  @Override
  public @Nullable Row next() throws IOException {
    Row row = rows.next();
    return row == null || row.unreadable() != null || privacy.includesPersonalData()
        ? row
        : screened(row);
  }

  private Row screened(Row row) {
    return switch (row.kind()) {
      case AUTHOR -> author(row);
      case TERM -> isOfPeople(row.string("taxonomy").strip()) ? term(row) : row;
      case ENTRY -> entry(row);
      case COMMENT -> row;
    };
  }

  private static boolean isOfPeople(String taxonomy) {
    return Taxonomies.of(taxonomy).is(Taxonomy.Trait.PEOPLE);
  }

  private Row author(Row row) {
    String login = row.string("user_login").strip();
    String name = logins.name(login, row.number("ID"));
    Item item = row.item();
    String ofItem = item instanceof Author author ? author.displayName() : null;
    boolean telling =
        PersonalValues.holdsEmail(ofItem == null ? row.string("display_name") : ofItem);
    String nicename = row.string("user_nicename");
    boolean tellingSlug = Logins.tells(Slug.decode(nicename), login);
    if (name.equals(login) && !telling && !tellingSlug) {
      return row;
    }
    withheld.accept(name.equals(login) ? "author.displayName" : "author.login");
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    columns.put("user_login", Cell.stored(name));
    if (telling) {
      columns.put("display_name", Cell.stored(name));
    }
    boolean newSlug = tellingSlug || nicename.isBlank();
    if (newSlug) {
      columns.put("user_nicename", Cell.stored(Slug.decode(name)));
      columns.remove("link");
    }
    if (item instanceof Author author) {
      String slug = newSlug ? Slug.decode(name) : author.slug();
      item = author.withNames(name, slug, telling ? name : author.displayName());
    }
    return row.with(columns, row.terms()).with(item);
  }

  private Row term(Row row) {
    String name = row.string("name");
    boolean named = PersonalValues.isEmail(name);
    boolean described = PersonalValues.holdsEmail(row.string("description"));
    if (!named && !described) {
      return row;
    }
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    Item item = row.item();
    if (described) {
      withheld.accept("term.description");
      columns.remove("description");
      item = item instanceof Term term ? term.withDescription(null) : item;
    }
    if (named) {
      String shown = logins.name(name.strip(), null);
      columns.put("name", Cell.stored(shown));
      columns.put("slug", Cell.stored(shown));
      columns.remove("link");
      item = item instanceof Term term ? term.withName(shown, shown) : item;
    }
    return row.with(columns, row.terms()).with(item);
  }

  private Row entry(Row row) {
    String type = row.string("post_type").strip();
    if (privacy.withholds(type)) {
      Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
      columns.keySet().retainAll(LEDGER);
      return new Row(
          row.kind(),
          row.origin(),
          row.offset(),
          columns,
          List.of(),
          List.of(),
          null,
          row.problems(),
          null,
          Map.of());
    }
    String login = row.scalar("post_author");
    String author = login == null ? null : logins.name(login, null);
    boolean renamed = author != null && !author.equals(login);
    List<Row.TermName> terms = terms(row);
    if (!renamed && !PostTypes.is(type, Trait.PEOPLE) && terms.equals(row.terms())) {
      return row;
    }
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    Item item = row.item();
    if (renamed && author != null) {
      columns.put("post_author", Cell.stored(author));
      item =
          item instanceof Entry entry
              ? entry.withAuthors(
                  author, entry.authors().stream().map(one -> logins.name(one, null)).toList())
              : item;
    }
    if (PostTypes.is(type, Trait.PEOPLE)) {
      item = people(row, columns, item);
    }
    if (item instanceof Entry entry && !terms.equals(row.terms())) {
      item = entry.withTerms(entry.terms().stream().map(this::named).toList());
    }
    return row.with(columns, terms).with(item);
  }

  /** Withholds titles and slugs that are e-mail addresses. */
  private @Nullable Item people(Row row, Map<String, Cell> columns, @Nullable Item item) {
    String title = row.string("post_title");
    String slug = Slug.decode(row.string("post_name"));
    boolean titled = PersonalValues.isEmail(title);
    boolean telling = titled ? Logins.tells(slug, title.strip()) : PersonalValues.isEmail(slug);
    if (titled) {
      withheld.accept("entry.title");
      columns.put("post_title", Cell.stored(""));
    }
    if (telling) {
      withheld.accept("entry.slug");
      columns.put("post_name", Cell.stored(""));
      columns.remove("link");
    }
    return (titled || telling) && item instanceof Entry entry
        ? entry.withNames(titled ? "" : entry.title(), telling ? "" : entry.slug())
        : item;
  }

  private Term.Ref named(Term.Ref term) {
    if (!isOfPeople(term.taxonomy()) || !PersonalValues.isEmail(term.name())) {
      return term;
    }
    String name = logins.name(term.name().strip(), null);
    return new Term.Ref(term.id(), term.taxonomy(), name, name);
  }

  private List<Row.TermName> terms(Row row) {
    if (row.terms().isEmpty()) {
      return row.terms();
    }
    List<Row.TermName> terms = new ArrayList<>();
    for (Row.TermName term : row.terms()) {
      boolean telling = isOfPeople(term.taxonomy()) && PersonalValues.isEmail(term.name());
      String name = telling ? logins.name(term.name().strip(), null) : "";
      terms.add(telling ? new Row.TermName(term.taxonomy(), name, name) : term);
    }
    return terms;
  }
}
