package dev.pressport.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class SiteAParquetTest extends SiteATablesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOCAL = "strftime(%1$s, '%%Y-%%m-%%dT%%H:%%M:%%S') AS %1$s";
  private static final String UTC = "strftime(%1$s, '%%Y-%%m-%%dT%%H:%%M:%%SZ') AS %1$s";

  private final Map<String, Map<String, String>> entries = new HashMap<>();
  private @Nullable Database database;
  private Path folder = Path.of("");

  @Override
  String target() {
    return "parquet";
  }

  @Override
  void open(Path written) throws IOException, SQLException {
    folder = written;
    database = new Database("jdbc:duckdb:");
    database().execute("SET TimeZone = 'UTC'");
    try (Stream<Path> files = Files.list(folder.resolve("entries"))) {
      for (Path file : files.toList()) {
        String sql =
            "SELECT * EXCLUDE (date, modified, dateUtc, modifiedUtc), "
                + String.join(
                    ", ",
                    LOCAL.formatted("date"),
                    LOCAL.formatted("modified"),
                    UTC.formatted("dateUtc"),
                    UTC.formatted("modifiedUtc"))
                + ", content.raw AS \"content.raw\", to_json(terms) AS termList,"
                + " to_json(meta) AS metas FROM '"
                + file
                + "'";
        for (Map<String, String> row : database().rows(sql)) {
          entries.put(row.get("id"), row);
        }
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  private Database database() {
    Database open = database;
    if (open == null) {
      throw new IllegalStateException();
    }
    return open;
  }

  private Map<String, String> row(long id) {
    Map<String, String> row = entries.get("" + id);
    if (row == null) {
      throw new AssertionError("no row " + id);
    }
    return row;
  }

  private String from(String file) {
    return " FROM '" + folder.resolve(file) + "' ";
  }

  @Override
  Cells entry(long id) {
    return new Cells(row(id));
  }

  @Override
  Cells author(String login) throws SQLException {
    return new Cells(
        database().row("SELECT *" + from("authors.parquet") + "WHERE login = ?", login));
  }

  @Override
  Cells term(String taxonomy, String slug) throws SQLException {
    return new Cells(
        database()
            .row(
                "SELECT *" + from("terms.parquet") + "WHERE taxonomy = ? AND slug = ?",
                taxonomy,
                slug));
  }

  @Override
  Cells comment(long id) throws SQLException {
    String parts =
        Stream.of("name", "website", "userId", "email", "ip", "userAgent")
            .map(part -> ", author." + part + " AS \"author." + part + "\"")
            .reduce("", String::concat);
    return new Cells(
        database()
            .row(
                "SELECT * EXCLUDE (date, dateUtc), "
                    + LOCAL.formatted("date")
                    + ", "
                    + UTC.formatted("dateUtc")
                    + parts
                    + from("comments.parquet")
                    + "WHERE id = ?",
                id));
  }

  @Override
  List<Meta> metas(long entry) throws IOException {
    List<Meta> metas = new ArrayList<>();
    for (Map.Entry<String, JsonNode> meta :
        JSON.readTree(row(entry).getOrDefault("metas", "{}")).properties()) {
      meta.getValue().forEach(value -> metas.add(new Meta(meta.getKey(), text(value))));
    }
    return metas;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  @Override
  List<String> terms(long entry) throws IOException {
    List<String> terms = new ArrayList<>();
    for (JsonNode term : JSON.readTree(row(entry).getOrDefault("termList", "[]"))) {
      String taxonomy = term.get("taxonomy").textValue();
      String name = taxonomy.equals("post_format") ? "-" : term.get("name").textValue();
      terms.add(taxonomy + " " + term.get("slug").textValue() + " " + name);
    }
    terms.sort(null);
    return terms;
  }
}
