package dev.pressport.export;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

class SiteACsvTest extends SiteATablesTest {
  private final Map<String, Cells> entries = new HashMap<>();
  private final Map<String, Cells> authors = new HashMap<>();
  private final Map<String, Cells> terms = new HashMap<>();
  private final Map<String, Cells> comments = new HashMap<>();
  private final Map<String, List<Meta>> metas = new HashMap<>();

  @Override
  String target() {
    return "csv";
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).stream().map(CSVRecord::toMap).toList();
    }
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  @Override
  void open(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("entries"))) {
      for (Path file : files.toList()) {
        rows(file).forEach(row -> entries.put(text(row, "id"), new Cells(row)));
      }
    }
    rows(folder.resolve("authors.csv"))
        .forEach(row -> authors.put(text(row, "login"), new Cells(row)));
    rows(folder.resolve("terms.csv"))
        .forEach(row -> terms.put(text(row, "taxonomy") + ":" + text(row, "slug"), new Cells(row)));
    rows(folder.resolve("comments.csv"))
        .forEach(row -> comments.put(text(row, "id"), new Cells(row)));
    rows(folder.resolve("meta.csv"))
        .forEach(
            row ->
                metas
                    .computeIfAbsent(text(row, "entryId"), id -> new ArrayList<>())
                    .add(new Meta(text(row, "key"), text(row, "value"))));
  }

  private static Cells cells(Map<String, Cells> rows, String key) {
    Cells found = rows.get(key);
    if (found == null) {
      throw new AssertionError("no row " + key);
    }
    return found;
  }

  @Override
  Cells entry(long id) {
    return cells(entries, "" + id);
  }

  @Override
  Cells author(String login) {
    return cells(authors, login);
  }

  @Override
  Cells term(String taxonomy, String slug) {
    return cells(terms, taxonomy + ":" + slug);
  }

  @Override
  Cells comment(long id) {
    return cells(comments, "" + id);
  }

  @Override
  List<Meta> metas(long entry) {
    return metas.getOrDefault("" + entry, List.of());
  }

  @Override
  List<String> terms(long entry) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, String> cell : entry(entry).texts().entrySet()) {
      String column = cell.getKey();
      if (column.startsWith("terms.") && !column.endsWith(".names") && !cell.getValue().isEmpty()) {
        String taxonomy = column.substring("terms.".length());
        String[] slugs = cell.getValue().split("\\|", -1);
        String[] names = entry(entry).text(column + ".names").split("\\|", -1);
        for (int i = 0; i < slugs.length; i++) {
          String name = taxonomy.equals("post_format") ? "-" : names[i];
          found.add(taxonomy + " " + slugs[i] + " " + name);
        }
      }
    }
    found.sort(null);
    return found;
  }
}
