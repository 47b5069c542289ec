package dev.pressport.export.sqlite;

import dev.pressport.export.value.PrettyJson;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import dev.pressport.record.RecordValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of the database for Datasette: titles, meanings, facets, search and queries. */
final class Metadata {
  private static final Map<String, List<String>> FACETS =
      Map.of(
          "entries", List.of("type", "status", "author", "public"),
          "public_entries", List.of("type", "author_name"),
          "terms", List.of("taxonomy"),
          "comments", List.of("status", "type"),
          "links", List.of("kind", "internal"),
          "entry_meta", List.of("key"),
          "media", List.of("mime_type"),
          "redirects", List.of("plugin", "status"));

  private static final Map<String, String> SORT_DESC =
      Map.of(
          "entries", "date",
          "public_entries", "date",
          "comments", "date",
          "comments_with_entries", "date",
          "term_counts", "entries",
          "media", "date");

  private static final Map<String, String> LABELS =
      Map.of(
          "entries", "title",
          "terms", "name",
          "authors", "display_name",
          "post_types", "label",
          "taxonomies", "label",
          "menus", "name",
          "comments", "author_name");

  /** Tables and views of which a row stands for an entry, with its column for the search. */
  private static final Map<String, String> SEARCHED =
      Map.of("entries", "id", "public_entries", "id");

  private Metadata() {}

  static void write(Site site, List<Table> tables, Map<String, String> views, OutputStream out)
      throws IOException {
    Map<String, Object> described = new LinkedHashMap<>();
    for (Table table : tables) {
      Map<String, Object> about = about(table.name(), table.meaning());
      Map<String, String> columns = new LinkedHashMap<>();
      for (Column column : table.columns()) {
        if (!column.meaning().isEmpty()) {
          columns.put(column.name(), column.meaning());
        }
      }
      about.put("columns", columns);
      described.put(table.name(), about);
    }
    views.forEach((name, meaning) -> described.put(name, about(name, meaning)));
    Map<String, Object> database = new LinkedHashMap<>();
    database.put("description", "All content of the site; README.md explains the tables");
    database.put("tables", described);
    database.put("queries", queries());
    Map<String, Object> metadata = new LinkedHashMap<>();
    String title = Titles.plain(site.title());
    metadata.put("title", title.isEmpty() ? "WordPress site" : title);
    if (isWeb(site.home())) {
      metadata.put("source", title.isEmpty() ? site.home() : title);
      metadata.put("source_url", site.home());
    }
    metadata.put("databases", Map.of("site", database));
    PrettyJson.write(out, RecordValues.of(metadata));
  }

  private static boolean isWeb(@Nullable String address) {
    return address != null && (address.startsWith("http://") || address.startsWith("https://"));
  }

  private static Map<String, Object> about(String name, String meaning) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("description", meaning);
    if (FACETS.containsKey(name)) {
      about.put("facets", FACETS.get(name));
    }
    if (SORT_DESC.containsKey(name)) {
      about.put("sort_desc", SORT_DESC.get(name));
    }
    if (LABELS.containsKey(name)) {
      about.put("label_column", LABELS.get(name));
    }
    if (SEARCHED.containsKey(name)) {
      about.put("fts_table", Views.SEARCH);
      about.put("fts_pk", SEARCHED.get(name));
    }
    return about;
  }

  private static Map<String, Object> queries() {
    Map<String, Object> queries = new LinkedHashMap<>();
    for (SavedQuery query : SavedQuery.all()) {
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("title", query.title());
      about.put("sql", query.sql());
      queries.put(query.name(), about);
    }
    return queries;
  }
}
