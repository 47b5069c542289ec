package dev.pressport.source.language;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.Translations;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.PhpSerializer;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row on its way to one language. */
final class MarkedRow {
  /** The columns that identify an item. */
  private static final Set<String> NAMES =
      Set.of("user_login", "user_nicename", "slug", "post_name", "taxonomy", "post_type");

  /** The fields of an entry that fall back to no other language. */
  private static final Set<String> BODY = Set.of("post_content", "post_excerpt");

  private final Row row;
  private final Texts texts;
  private final Map<String, Map<String, Value>> others = new TreeMap<>();
  private Map<String, Cell> columns;
  private List<Row.Meta> metas;
  private List<Row.TermName> terms;
  private Map<String, List<Map<String, Cell>>> attached;
  private List<Problem> problems;
  private long count;
  private boolean changed;
  private @Nullable String root;
  private @Nullable String link;

  MarkedRow(Row row, Texts texts) {
    this.row = row;
    this.texts = texts;
    this.columns = row.columns();
    this.metas = row.metas();
    this.terms = row.terms();
    this.attached = row.attached();
    this.problems = row.problems();
  }

  /** With the address of its language; nothing changes where the home is not known. */
  MarkedRow addressed(@Nullable String home, boolean hasPage) {
    root = home == null || !hasPage ? null : home + "/";
    return this;
  }

  /** With the names of a term that are in a setting. */
  MarkedRow withTermNames() {
    String name = row.string("name");
    texts
        .fields()
        .termNames(name)
        .forEach(
            (language, translation) -> {
              if (!language.equals(texts.fields().mainLanguage()) && !translation.equals(name)) {
                other(language, "name", Value.of(translation));
              }
            });
    return this;
  }

  /** Reports the languages that its body has only a part of. */
  MarkedRow partly() {
    Text body = row.text("post_content");
    if (body != null && body.inline()) {
      List<Problem> told = new ArrayList<>(problems);
      texts
          .fields()
          .partly(body.string())
          .forEach(
              (language, parts) ->
                  told.add(
                      problem(
                              LanguageProblem.PARTLY_TRANSLATED,
                              language,
                              parts.there(),
                              parts.all())
                          .inField("content")));
      changed();
      problems = told;
    }
    return this;
  }

  /** Turns it into the item in the main language; the other texts become a meta. */
  MarkedRow in(String language) {
    resolve(language, Set.of(language), true);
    address(language);
    return finished(language);
  }

  /** Turns it into the entry in one of its languages. */
  MarkedRow translation(String language, Translations translations) {
    boolean first = translations.ids().keySet().iterator().next().equals(language);
    resolve(language, translations.ids().keySet(), first);
    address(language);
    changed().put("language", Cell.stored(language));
    Map<String, List<Map<String, Cell>>> all = new LinkedHashMap<>(attached);
    all.put(Translations.ATTACHED, translations.rows());
    attached = all;
    if (first) {
      List<Problem> told = new ArrayList<>(problems);
      if (translations.ids().size() > 1) {
        told.add(problem(LanguageProblem.LANGUAGES_SPLIT, list(translations.ids().keySet())));
      }
      problems = told;
      return finished(language);
    }
    changed().put("ID", Cell.stored(Long.toString(translations.ids().getOrDefault(language, 0L))));
    changed().keySet().removeAll(List.of("guid", "rendered", "role"));
    metas = metas.stream().filter(meta -> !meta.key().startsWith("_wp_old_")).toList();
    problems = List.of();
    return this;
  }

  private void resolve(String language, Set<String> exported, boolean keepsOthers) {
    if (!texts.maybe(row)) {
      return;
    }
    changed()
        .replaceAll(
            (column, cell) ->
                NAMES.contains(column)
                    ? cell
                    : resolved(column, cell, language, exported, keepsOthers));
    metas =
        metas.stream()
            .map(
                meta ->
                    new Row.Meta(
                        meta.key(),
                        resolved(
                            "meta." + meta.key(), meta.value(), language, exported, keepsOthers)))
            .toList();
    String main = texts.fields().mainLanguage();
    terms =
        terms.stream()
            .map(
                term -> new Row.TermName(term.taxonomy(), term.slug(), texts.in(term.name(), main)))
            .toList();
    Map<String, List<Map<String, Cell>>> all = new LinkedHashMap<>();
    attached.forEach(
        (table, rows) ->
            all.put(
                table,
                rows.stream()
                    .map(cells -> resolved(table, cells, language, exported, keepsOthers))
                    .toList()));
    attached = all;
  }

  private Map<String, Cell> resolved(
      String table,
      Map<String, Cell> cells,
      String language,
      Set<String> exported,
      boolean keepsOthers) {
    String prefix = "attached." + table;
    if (!texts.fields().holds(prefix)) {
      return cells;
    }
    Map<String, Cell> changed = new LinkedHashMap<>(cells);
    changed.replaceAll(
        (column, cell) -> resolved(prefix + '.' + column, cell, language, exported, keepsOthers));
    return changed;
  }

  private Cell resolved(
      String field, Cell cell, String language, Set<String> exported, boolean keepsOthers) {
    Set<String> found = texts.fields().holds(field) ? texts.languages(cell) : Set.of();
    if (found.isEmpty()) {
      return cell;
    }
    boolean alone = exported.size() == 1;
    String shown =
        found.contains(language) || !alone || found.contains(texts.fields().mainLanguage())
            ? language
            : found.iterator().next();
    if (keepsOthers) {
      for (String other : found) {
        if (!exported.contains(other) && !other.equals(shown)) {
          other(other, field, texts.value(cell, other));
        }
      }
    }
    return BODY.contains(field) && !found.contains(language) && !alone
        ? new Cell.Stored(Text.of(""))
        : texts.in(cell, shown);
  }

  /** Notes that it is not the same any more, and returns the columns for changes. */
  private Map<String, Cell> changed() {
    if (!changed) {
      changed = true;
      columns = new LinkedHashMap<>(columns);
    }
    return columns;
  }

  private void other(String language, String field, Value text) {
    Map<String, Value> known = others.computeIfAbsent(language, code -> new LinkedHashMap<>());
    String name = field;
    for (int n = 2; known.containsKey(name); n++) {
      name = field + '.' + n;
    }
    known.put(name, text);
    count++;
  }

  /** Sets the address of a language, with the slug that the entry has in it. */
  private void address(String language) {
    link = row.scalar("link");
    String slug = slug(language);
    String stored = row.string("post_name");
    if (slug != null && !slug.equals(stored)) {
      changed().put("post_name", Cell.stored(slug));
      if (link != null && !stored.isEmpty()) {
        link =
            link.replaceFirst(
                "/" + Pattern.quote(stored) + "(?=/?$)", Matcher.quoteReplacement("/" + slug));
      }
    }
    LanguageAddresses addresses = texts.fields().addresses();
    if (link != null && root != null && addresses.any()) {
      String address = addresses.address(link, root, language);
      if (!address.equals(row.scalar("link"))) {
        changed().put("link", Cell.stored(address));
      }
    }
  }

  private @Nullable String slug(String language) {
    for (String key : texts.fields().slugMetas(language)) {
      for (Row.Meta meta : row.metas()) {
        String slug = meta.key().equals(key) ? Cell.loose(meta.value()).filled() : null;
        if (slug != null) {
          return stored(Slug.decode(slug));
        }
      }
    }
    return texts
        .fields()
        .slug(Slug.decode(row.string("post_name")), language)
        .map(MarkedRow::stored)
        .orElse(null);
  }

  /** Returns a slug as WordPress stores it. */
  private static String stored(String slug) {
    StringBuilder stored = new StringBuilder();
    for (byte octet : Slug.encode(slug).getBytes(StandardCharsets.UTF_8)) {
      if (octet < 0) {
        stored.append('%').append(HexFormat.of().toHexDigits(octet));
      } else {
        stored.append((char) octet);
      }
    }
    return stored.toString();
  }

  private MarkedRow finished(String language) {
    if (others.isEmpty()) {
      return this;
    }
    changed();
    Map<String, Value> all = new LinkedHashMap<>();
    others.forEach((code, fields) -> all.put(code, new Value.Dict(fields)));
    List<Row.Meta> more = new ArrayList<>(metas);
    more.add(
        new Row.Meta(
            Translations.OTHER_LANGUAGES,
            Cell.stored(PhpSerializer.serialize(new Value.Dict(all)))));
    metas = more;
    List<Problem> told = new ArrayList<>(problems);
    told.add(
        problem(LanguageProblem.OTHER_LANGUAGES, language, list(others.keySet()))
            .inField("meta." + Translations.OTHER_LANGUAGES)
            .times(count));
    problems = told;
    return this;
  }

  private Problem problem(ProblemKind kind, Object... facts) {
    String type =
        switch (row.kind()) {
          case AUTHOR -> "author";
          case TERM -> "term";
          case ENTRY -> row.string("post_type");
          case COMMENT -> "comment";
        };
    Long id = row.number(row.kind() == Row.Kind.TERM ? "term_id" : "ID");
    return Problem.of(kind, facts).inSource(row.origin()).ofItem(type, id);
  }

  private static String list(Set<String> languages) {
    return String.join(", ", languages);
  }

  /** Returns its address without the part of its language. */
  @Nullable String link() {
    return link;
  }

  Row row() {
    if (!changed) {
      return row;
    }
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
}
