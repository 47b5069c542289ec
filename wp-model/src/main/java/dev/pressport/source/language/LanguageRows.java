package dev.pressport.source.language;

import dev.pressport.language.FieldLanguages;
import dev.pressport.language.LanguageEntry;
import dev.pressport.language.Translations;
import dev.pressport.model.Site;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.PageBuilder;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.DerivedRows;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in one language each: an entry with a page is a row for each language of its body. */
final class LanguageRows extends DerivedRows {
  /** The fields of an entry that decide which languages it has, the first with marks. */
  private static final List<String> DECIDING =
      List.of("post_content", "post_title", "post_excerpt");

  private final FieldLanguages fields;
  private final Texts texts;
  private final @Nullable String home;
  private final Set<String> builders =
      Plugins.parts(PageBuilder.class).stream()
          .map(PageBuilder::meta)
          .collect(Collectors.toUnmodifiableSet());
  private final Deque<Row> ready = new ArrayDeque<>();
  private final Map<Long, Apart> apart = new HashMap<>();

  /**
   * An entry that became one for each language.
   *
   * @param link the address in the source; null for none
   * @param links the addresses by language, without the part of the language
   */
  private record Apart(
      @Nullable String link, Map<String, Long> ids, Map<String, @Nullable String> links) {}

  LanguageRows(RowReader rows, FieldLanguages fields, Site site) {
    super(rows);
    this.fields = fields;
    this.texts = new Texts(fields);
    this.home = site.home();
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (!ready.isEmpty()) {
      return ready.poll();
    }
    Row row = rows.next();
    if (row == null || row.unreadable() != null || row.item() != null) {
      return row;
    }
    return switch (row.kind()) {
      case ENTRY -> entry(row);
      case TERM -> new MarkedRow(row, texts).withTermNames().in(fields.mainLanguage()).row();
      case AUTHOR -> new MarkedRow(row, texts).in(fields.mainLanguage()).row();
      case COMMENT -> row;
    };
  }

  private Row entry(Row row) {
    String type = row.string("post_type").strip();
    if (PostTypes.is(type, Trait.VERSION) || PostTypes.is(type, Trait.CACHE)) {
      return row;
    }
    Long id = row.number("ID");
    boolean hasPage = !PostTypes.isKnown(type) || PostTypes.is(type, Trait.VIEWABLE);
    boolean splits =
        hasPage
            && !type.equals(PostTypes.ATTACHMENT)
            && id != null
            && LanguageEntry.isPossible(id)
            && !isBuiltElsewhere(row);
    List<String> languages = splits ? languages(row) : List.of();
    if (languages.isEmpty() || id == null) {
      return new MarkedRow(row, texts).addressed(home, hasPage).in(fields.mainLanguage()).row();
    }
    Map<String, Long> ids = new LinkedHashMap<>();
    for (String language : languages) {
      ids.put(language, ids.isEmpty() ? id : LanguageEntry.id(language, id));
    }
    Apart entry = new Apart(row.scalar("link"), ids, new HashMap<>());
    apart.put(id, entry);
    List<Row> each = new ArrayList<>();
    for (String language : languages) {
      MarkedRow one =
          new MarkedRow(below(row, language), texts)
              .addressed(home, true)
              .partly()
              .translation(language, new Translations(language, ids));
      entry.links().put(language, one.link());
      each.add(one.row());
    }
    ready.addAll(each.subList(1, each.size()));
    return each.get(0);
  }

  /** Returns whether the page of an entry is in a meta in which languages are not known. */
  private boolean isBuiltElsewhere(Row row) {
    return row.metas().stream()
        .map(Row.Meta::key)
        .anyMatch(key -> builders.contains(key) && !fields.holds("meta." + key));
  }

  /** Returns the languages of an entry, the main one first; empty for one without marks. */
  private List<String> languages(Row row) {
    for (String field : DECIDING) {
      Set<String> found = new LinkedHashSet<>(texts.languages(row.columns().get(field)));
      if (found.isEmpty()) {
        continue;
      }
      List<String> enabled = fields.languages();
      List<String> order = enabled.isEmpty() ? List.of(fields.mainLanguage()) : enabled;
      List<String> languages = new ArrayList<>(order);
      languages.retainAll(found);
      if (enabled.isEmpty()) {
        found.removeAll(languages);
        languages.addAll(found);
      }
      if (!languages.isEmpty()) {
        return languages;
      }
    }
    return List.of();
  }

  /** Returns an entry below its parent in a language, if that came before and has the language. */
  private Row below(Row row, String language) {
    Long id = row.number("post_parent");
    Apart parent = id == null ? null : apart.get(id);
    Long translation = parent == null ? null : parent.ids().get(language);
    if (parent == null || translation == null) {
      return row;
    }
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    columns.put("post_parent", Cell.stored(Long.toString(translation)));
    String link = row.scalar("link");
    String stored = parent.link();
    String above = parent.links().get(language);
    if (link != null && stored != null && above != null && link.startsWith(stored)) {
      columns.put("link", Cell.stored(above + link.substring(stored.length())));
    }
    return row.with(columns, row.terms());
  }
}
