package dev.pressport.source.sql;

import dev.pressport.language.TranslationTable;
import dev.pressport.language.Translations;
import dev.pressport.plugin.Plugins;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages that plugins keep in tables: a few numbers in memory for each row. */
final class TranslationGroups {
  private record Member(String language, Map<String, Long> group) {}

  private final Map<Long, Member> entries = new HashMap<>();
  private final Map<Long, Member> terms = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();

  TranslationGroups(SiteTables site, StoredTexts texts) throws IOException {
    for (TranslationTable table : Plugins.parts(TranslationTable.class)) {
      if (SiteTable.named(table.name(), List.of())
          .filter(known -> site.rows(known) > 0)
          .isPresent()) {
        read(site, texts, table);
      }
    }
  }

  private void read(SiteTables site, StoredTexts texts, TranslationTable table) throws IOException {
    Map<Long, Map<String, Long>> groups = new HashMap<>();
    String sql =
        "SELECT t.\"%s\", t.\"%s\", t.\"%s\", t.\"%s\", x.term_id FROM {%s} t"
            + " LEFT JOIN {term_taxonomy} x ON x.term_taxonomy_id = t.\"%s\" ORDER BY t.rowid";
    try (LookupQuery query =
            site.query(
                sql.formatted(
                    table.element(),
                    table.group(),
                    table.kind(),
                    table.language(),
                    table.name(),
                    table.element()));
        LookupQuery.Lines lines = query.lines()) {
      for (LookupQuery.Line line = lines.next(); line != null; line = lines.next()) {
        String kind = texts.string(line.get(2));
        String code = texts.string(line.get(3));
        boolean term = kind.startsWith(table.terms());
        boolean known = term ? line.get(4) != null : kind.startsWith(table.entries());
        long element = line.number(0);
        if (known && element > 0 && !code.isEmpty()) {
          String language = languages.computeIfAbsent(code, same -> same);
          Map<String, Long> group =
              groups.computeIfAbsent(line.number(1), number -> new LinkedHashMap<>());
          group.putIfAbsent(language, term ? line.number(4) : element);
          (term ? terms : entries).putIfAbsent(element, new Member(language, group));
        }
      }
    }
  }

  /** Returns those of an entry. */
  Translations ofEntry(long id) {
    return translations(entries.get(id));
  }

  /** Returns those of a term by its {@code term_taxonomy_id}. */
  Translations ofTerm(long id) {
    return translations(terms.get(id));
  }

  private static Translations translations(@Nullable Member member) {
    return member == null ? Translations.NONE : new Translations(member.language(), member.group());
  }
}
