package dev.pressport.source.join;

import static dev.pressport.posttype.PostType.Trait.COMPUTED_IN_REST;

import dev.pressport.index.EntryPrint;
import dev.pressport.index.IdentityProblem;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.Richness;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import dev.pressport.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A join of the rows that several sources have of an item, field by field: values that the richest
 * one lacks come from the next. Where both have a field and differ, the richer one counts, and the
 * difference is reported.
 */
final class RowJoin {
  /** The columns that are computed, or are known to differ with the form of the request. */
  private static final Set<String> NOT_COMPARED =
      Words.of(
          """
          ID term_id comment_ID user_nicename link guid attachment_url rendered role roles sticky
          protected post_modified post_modified_gmt""");

  /** The columns that visitors get in their stored form. */
  private static final Set<String> PLAIN_FOR_VISITORS =
      Set.of("post_type", "post_status", "post_name", "post_date", "post_parent", "menu_order");

  private static final Map<String, String> FIELDS =
      Words.map(
          """
          post_title=title post_content=content post_excerpt=excerpt post_name=slug
          post_status=status post_type=type post_author=author post_parent=parentId
          post_date=date post_date_gmt=dateUtc post_modified=modified
          post_modified_gmt=modifiedUtc post_password=password comment_content=content
          comment_author=author comment_approved=status comment_date=date
          comment_date_gmt=dateUtc comment_parent=parentId comment_post_ID=entryId
          user_login=login user_email=email user_url=website display_name=displayName
          parent=parentSlug""");

  private static final Comparator<String> NEWEST = Comparator.reverseOrder();
  private static final String OLD_SLUG = "_wp_old_slug";

  private final Part richest;
  private final Map<String, Cell> columns;
  private final List<Row.Meta> metas;
  private final List<Row.TermName> terms;
  private final Map<String, List<Map<String, Cell>>> attached;
  private final List<Problem> problems;

  /** One source's row of an item. */
  record Part(Row row, Richness richness) {

    /**
     * Creates a part with the richness of its source, except for the types whose stored form the
     * API never returns.
     */
    static Part of(Row row, Richness source) {
      boolean computed =
          source == Richness.EDITOR && PostTypes.is(row.string("post_type"), COMPUTED_IN_REST);
      return new Part(row, computed ? Richness.VISITOR : source);
    }

    /** When the item was changed last; empty for none. */
    String modified() {
      String modified = row.kind() == Row.Kind.ENTRY ? EntryPrint.modified(row) : null;
      return modified == null ? "" : modified;
    }
  }

  private RowJoin(Part richest) {
    this.richest = richest;
    Row row = richest.row();
    columns = new LinkedHashMap<>(row.columns());
    metas = new ArrayList<>(row.metas());
    terms = new ArrayList<>(row.terms());
    attached = new LinkedHashMap<>(row.attached());
    problems = new ArrayList<>(row.problems());
  }

  /** Joins one row or more. */
  static Row join(List<Part> parts) throws IOException {
    List<Part> readable =
        parts.stream()
            .filter(part -> part.row().unreadable() == null)
            .sorted(Comparator.comparing(Part::richness).thenComparing(Part::modified, NEWEST))
            .toList();
    if (readable.isEmpty()) {
      return parts.get(0).row();
    }
    RowJoin join = new RowJoin(readable.get(0));
    join.identify(parts.get(0).row());
    for (Part part : readable.subList(1, readable.size())) {
      join.add(part);
    }
    for (Part part : parts) {
      if (part.row().unreadable() != null) {
        join.tellUnreadable(part.row());
      }
    }
    return join.row();
  }

  /** Gives the item the id of the head, by which others refer to it. */
  private void identify(Row head) {
    for (String id : List.of("ID", "comment_ID")) {
      Cell cell = head.columns().get(id);
      if (cell != null && columns.containsKey(id)) {
        columns.put(id, cell);
      }
    }
  }

  private Row row() {
    Row row = richest.row();
    return new Row(
        row.kind(),
        row.origin(),
        row.offset(),
        columns,
        metas,
        terms,
        null,
        problems,
        null,
        attached);
  }

  private void add(Part part) throws IOException {
    for (Map.Entry<String, Cell> column : part.row().columns().entrySet()) {
      add(column.getKey(), column.getValue(), part);
    }
    addMetas(part);
    addTerms(part);
    part.row().attached().forEach(attached::putIfAbsent);
  }

  private void add(String column, Cell value, Part part) throws IOException {
    Cell mine = columns.get(column);
    if (mine == null ? isKnown(value) : isStandIn(column, mine, value)) {
      columns.put(column, value);
    } else if (mine != null && isCompared(column, part) && differ(column, mine, value)) {
      tell(FIELDS.getOrDefault(column, column), part);
      if (column.equals("post_name") && part.row().string("post_status").equals("publish")) {
        addOldSlug(part.row().string(column));
      }
    }
  }

  /** Adds the slug of another copy, as WordPress does when a slug changes. */
  private void addOldSlug(String slug) {
    Row.Meta meta = new Row.Meta(OLD_SLUG, Cell.stored(slug));
    if (!slug.isEmpty() && !metas.contains(meta)) {
      metas.add(meta);
    }
  }

  /**
   * Returns whether a value is present: where a database has nothing, other sources write an empty
   * value.
   */
  private boolean isKnown(Cell value) {
    return richest.richness() != Richness.DATABASE
        || !(value instanceof Cell.Stored stored)
        || !stored.text().isEmpty();
  }

  /**
   * Returns whether a value only stands for one that another source has: the slug of an author for
   * the login, which the API seldom returns, an address with a number for a permalink, and nothing
   * for a value that the API omits.
   */
  private boolean isStandIn(String column, Cell mine, Cell other) {
    String text = inline(mine);
    if (column.equals("user_login")) {
      return richest.richness() != Richness.DATABASE
          && text.equals(richest.row().string("user_nicename"))
          && !inline(other).isBlank();
    }
    boolean api = richest.richness() == Richness.EDITOR || richest.richness() == Richness.VISITOR;
    if (api && text.isEmpty() && isInline(mine)) {
      return true;
    }
    return column.equals("link") && text.contains("?") && !inline(other).contains("?");
  }

  private boolean isCompared(String column, Part part) {
    boolean visitor = part.richness() == Richness.VISITOR || richest.richness() == Richness.VISITOR;
    return !NOT_COMPARED.contains(column)
        && (!visitor || PLAIN_FOR_VISITORS.contains(column))
        && !(column.equals("user_login") && richest.row().string("user_login").isBlank());
  }

  private static boolean differ(String column, Cell mine, Cell other) throws IOException {
    if (!(mine instanceof Cell.Stored a) || !(other instanceof Cell.Stored b)) {
      return false;
    }
    if (!a.text().inline() || !b.text().inline()) {
      return differ(a.text(), b.text());
    }
    String one = comparable(column, a.text().string());
    String two = comparable(column, b.text().string());
    if (one.equals(two) || (isDate(column) && (one.isEmpty() || two.isEmpty()))) {
      return false;
    }
    boolean oneEncoded = one.indexOf('&') >= 0 || two.indexOf('&') >= 0;
    return !oneEncoded || !HtmlEntities.decode(one).equals(HtmlEntities.decode(two));
  }

  /**
   * Returns a value without its insignificant parts: blanks at the ends, dates and numbers that
   * stand for none.
   */
  private static String comparable(String column, String value) {
    String stripped = value.strip();
    if (isDate(column)) {
      return stripped.startsWith("0000") ? "" : stripped;
    }
    return switch (column) {
      case "post_parent", "comment_parent", "menu_order", "user_id", "comment_karma" ->
          stripped.equals("0") ? "" : stripped;
      case "comment_type" -> stripped.equals("comment") ? "" : stripped;
      case "post_name", "slug", "parent" -> Slug.decode(stripped);
      default -> stripped;
    };
  }

  /** The API computes those that are not stored. */
  private static boolean isDate(String column) {
    return column.endsWith("_date") || column.endsWith("_gmt") || column.endsWith("_modified");
  }

  private static boolean differ(Text one, Text two) throws IOException {
    if (one.length() != two.length()) {
      return true;
    }
    try (Reader a = one.reader();
        Reader b = two.reader()) {
      BufferedReader first = new BufferedReader(a);
      BufferedReader second = new BufferedReader(b);
      int c = first.read();
      while (c >= 0 && c == second.read()) {
        c = first.read();
      }
      return c >= 0;
    }
  }

  private static boolean isInline(Cell cell) {
    return cell instanceof Cell.Stored stored && stored.text().inline();
  }

  private static String inline(Cell cell) {
    return cell instanceof Cell.Stored stored && stored.text().inline()
        ? stored.text().string().strip()
        : "";
  }

  /** Adds the values of each key in their stored form, else as WordPress decoded them. */
  private void addMetas(Part part) {
    Map<String, List<Row.Meta>> mine = byKey(metas);
    byKey(part.row().metas())
        .forEach(
            (key, values) -> {
              List<Row.Meta> known = mine.get(key);
              if (known == null) {
                metas.addAll(values);
              } else if (!areStored(known)) {
                if (areStored(values)) {
                  metas.removeAll(known);
                  metas.addAll(values);
                }
              } else if (areStored(values) && !texts(known).equals(texts(values))) {
                tell("meta." + key, part);
              }
            });
  }

  private static Map<String, List<Row.Meta>> byKey(List<Row.Meta> metas) {
    Map<String, List<Row.Meta>> byKey = new LinkedHashMap<>();
    metas.forEach(meta -> byKey.computeIfAbsent(meta.key(), key -> new ArrayList<>()).add(meta));
    return byKey;
  }

  /** NULL is as stored as a text is. */
  private static boolean areStored(List<Row.Meta> metas) {
    return metas.stream()
        .map(Row.Meta::value)
        .allMatch(
            value ->
                value instanceof Cell.Stored
                    || (value instanceof Cell.Decoded decoded
                        && decoded.value().equals(Value.NULL)));
  }

  private static List<Object> texts(List<Row.Meta> metas) {
    return metas.stream()
        .<Object>map(
            meta ->
                meta.value() instanceof Cell.Stored stored && stored.text().inline()
                    ? stored.text().string()
                    : "")
        .toList();
  }

  /** Adds the terms; those of a taxonomy come from one source. */
  private void addTerms(Part part) {
    Map<String, Set<String>> mine = slugs(terms);
    Map<String, Set<String>> others = slugs(part.row().terms());
    for (Row.TermName term : part.row().terms()) {
      if (!mine.containsKey(term.taxonomy())) {
        terms.add(term);
      }
    }
    others.forEach(
        (taxonomy, slugs) -> {
          if (mine.containsKey(taxonomy) && !mine.get(taxonomy).equals(slugs)) {
            tell("terms." + taxonomy, part);
          }
        });
  }

  private static Map<String, Set<String>> slugs(List<Row.TermName> terms) {
    Map<String, Set<String>> slugs = new LinkedHashMap<>();
    terms.forEach(
        term ->
            slugs
                .computeIfAbsent(term.taxonomy(), taxonomy -> new TreeSet<>())
                .add(Slug.decode(term.slug())));
    return slugs;
  }

  private void tell(String field, Part part) {
    String origin = richest.row().origin();
    Problem problem =
        Problem.of(IdentityProblem.SOURCES_DIFFER, origin, part.row().origin(), field);
    tell(problem.inField(field).about(field.startsWith("meta.") ? "custom fields" : field));
  }

  private void tellUnreadable(Row row) {
    tell(Problem.of(JoinProblem.SOURCE_REPLACED, row.origin(), richest.row().origin()));
  }

  private void tell(Problem problem) {
    Row row = richest.row();
    String type =
        row.kind() == Row.Kind.ENTRY
            ? row.string("post_type")
            : row.kind().name().toLowerCase(Locale.ROOT);
    Long id =
        row.number(
            switch (row.kind()) {
              case TERM -> "term_id";
              case COMMENT -> "comment_ID";
              case AUTHOR, ENTRY -> "ID";
            });
    problems.add(problem.inSource(row.origin()).ofItem(type, id));
  }
}
