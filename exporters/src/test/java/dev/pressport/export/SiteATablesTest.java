package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.html.Titles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what is in the tables of a real site with what its WordPress said of each row. */
abstract class SiteATablesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp = Path.of("");
  private final Path data = Path.of(System.getProperty("pressport.data", ""));
  private @Nullable SiteTruth truth;
  private int compared;

  /** The cells of a row as text by the names of the clean JSON; what is empty may be absent. */
  record Cells(Map<String, String> texts) {
    String text(String name) {
      return texts.getOrDefault(name, "");
    }
  }

  /**
   * A value of a meta.
   *
   * @param value as text; a list or map as JSON
   */
  record Meta(String key, String value) {}

  abstract String target();

  abstract void open(Path folder) throws Exception;

  abstract Cells entry(long id) throws Exception;

  abstract Cells author(String login) throws Exception;

  abstract Cells term(String taxonomy, String slug) throws Exception;

  abstract Cells comment(long id) throws Exception;

  abstract List<Meta> metas(long entry) throws Exception;

  /** Returns the terms of an entry, each as taxonomy, slug and name. */
  abstract List<String> terms(long entry) throws Exception;

  @BeforeEach
  void export() throws Exception {
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    truth = new SiteTruth(data.resolve("site-a/truth.json.gz"), SiteTruth.Source.DATABASE);
    Exporter exporter = Exporters.get(target());
    open(
        new MigrationRun(temp)
            .to(exporter)
            .withPersonalData()
            .option("formulas", "raw")
            .export(data.resolve("site-a/sql/dump.sql"))
            .folder());
  }

  private SiteTruth truth() {
    SiteTruth known = truth;
    if (known == null) {
      throw new IllegalStateException();
    }
    return known;
  }

  @Test
  void findsEveryValueOfTheSite() throws Exception {
    for (JsonNode post : truth().posts()) {
      posts(post);
    }
    for (JsonNode row : truth().comments()) {
      JsonNode expected = truth().comment(row);
      same(expected, comment(expected.get("id").longValue()), "");
    }
    for (JsonNode row : truth().terms()) {
      JsonNode expected = truth().term(row);
      same(
          expected,
          term(expected.get("taxonomy").textValue(), expected.get("slug").textValue()),
          "");
    }
    for (JsonNode row : truth().users()) {
      JsonNode expected = truth().author(row);
      same(expected, author(expected.get("login").textValue()), "");
    }
    assertThat(compared).as("compared values").isEqualTo(5789);
  }

  private void posts(JsonNode post) throws Exception {
    long id = post.get("id").longValue();
    JsonNode expected = truth().entry(post);
    Cells row = entry(id);
    same(expected, row, "");
    assertThat(row.text("content.raw").getBytes(StandardCharsets.UTF_8))
        .as("post %s", id)
        .hasSize(post.get("content_bytes").intValue());
    assertThat(md5(row.text("content.raw"))).isEqualTo(post.get("content_md5").textValue());
    assertThat(terms(id)).as("post %s", id).isEqualTo(SiteTruth.terms(post));
    compared += 2 + SiteTruth.terms(post).size();
    List<Meta> metas = metas(id);
    List<Meta> left = new ArrayList<>(metas);
    for (Map.Entry<String, JsonNode> meta : expected.get("meta").properties()) {
      for (JsonNode value : meta.getValue()) {
        Meta found =
            left.stream()
                .filter(one -> one.key().equals(meta.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no meta " + meta.getKey() + " of " + id));
        left.remove(found);
        if (value.isContainerNode()) {
          assertThat(JSON.readTree(found.value())).isEqualTo(value);
        } else {
          assertThat(found.value())
              .as("%s of %s", meta.getKey(), id)
              .isIn(value.isBoolean() ? truths(value) : List.of(text(value)));
        }
        compared++;
      }
    }
    assertThat(left).as("post %s", id).isEmpty();
  }

  private static String md5(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A database may have numbers for truth values. */
  private static List<String> truths(JsonNode value) {
    return value.booleanValue() ? List.of("true", "1") : List.of("false", "0");
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  private void same(JsonNode expected, Cells row, String prefix) throws IOException {
    for (Map.Entry<String, JsonNode> part : expected.properties()) {
      String name = prefix + part.getKey();
      JsonNode value = part.getValue();
      if (name.equals("meta")) {
        continue;
      }
      if (value.isObject()) {
        same(value, row, name + ".");
        continue;
      }
      String found = row.text(name);
      if (value.isArray()) {
        List<String> all = new ArrayList<>();
        value.forEach(one -> all.add(one.asText()));
        assertThat(found.replaceAll("[\\[\\]\"]", "").split("[,|] ?"))
            .containsExactlyElementsOf(all);
      } else if (name.equals("title")) {
        assertThat(found)
            .isEqualTo(Titles.line(value.textValue(), expected.get("slug").textValue()));
      } else if (name.equals("displayName")) {
        assertThat(found).isEqualTo(Titles.plain(value.textValue()));
      } else {
        assertThat(found).as("%s of %s", name, expected.get("id")).isEqualTo(text(value));
      }
      compared++;
    }
  }

  /** Answers with the rows of a database. */
  static final class Database implements AutoCloseable {
    private final Connection connection;

    Database(String url) throws SQLException {
      connection = DriverManager.getConnection(url);
    }

    /** Returns the rows as text by the names of their columns, without what is empty. */
    List<Map<String, String>> rows(String sql, Object... values) throws SQLException {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          query.setObject(i + 1, values[i]);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet results = query.executeQuery()) {
          ResultSetMetaData names = results.getMetaData();
          while (results.next()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= names.getColumnCount(); i++) {
              String text = results.getString(i);
              if (text != null) {
                row.put(names.getColumnLabel(i), text);
              }
            }
            rows.add(row);
          }
        }
        return rows;
      }
    }

    void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    Map<String, String> row(String sql, Object... values) throws SQLException {
      List<Map<String, String>> rows = rows(sql, values);
      assertThat(rows).as(sql).hasSize(1);
      return rows.get(0);
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
