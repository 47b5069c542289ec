package dev.pressport.source.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader tells of a dump. */
final class Dump implements TableListener {
  private final Map<String, List<List<@Nullable String>>> rows = new LinkedHashMap<>();
  private final Map<String, List<Column>> columns = new LinkedHashMap<>();
  private final Map<String, List<String>> named = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> charsets = new ArrayList<>();
  private final Map<String, Long> unread = new LinkedHashMap<>();
  private final List<LoadData> loads = new ArrayList<>();
  private long cutAt;

  static Dump read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Dump read(byte[] bytes) throws IOException {
    return read(
        bytes, (in, buffer, dump) -> new DumpReader(new DumpBytes(in), buffer, dump).read());
  }

  static Dump readXml(byte[] bytes) throws IOException {
    return read(bytes, (in, buffer, dump) -> new XmlDump(in, buffer, dump).read());
  }

  static Dump readJson(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("json");
    Dump read =
        read(bytes, (in, buffer, dump) -> new JsonDump(in, buffer, dump, folder, 1 << 20).read());
    Files.deleteIfExists(folder);
    return read;
  }

  /** Reads what LOAD DATA loads into a table {@code t}. */
  static Dump readRows(byte[] bytes, DelimitedFormat format) throws IOException {
    LoadData load = LoadData.ofTab("t.txt", new TableName("", "t"), format);
    return read(bytes, (in, buffer, dump) -> load.read(new DumpBytes(in), buffer, dump));
  }

  /** Reads the bytes of a dump, and returns where it is cut off. */
  private interface Reading {
    long read(InputStream in, ValueBuffer buffer, TableListener listener) throws IOException;
  }

  private static Dump read(byte[] bytes, Reading reading) throws IOException {
    Dump dump = new Dump();
    Path folder = Files.createTempDirectory("dump");
    try (LargeValues large = new LargeValues(folder);
        InputStream in = new ByteArrayInputStream(bytes)) {
      dump.cutAt = reading.read(in, new ValueBuffer(large, 1 << 20), dump);
    }
    Files.deleteIfExists(folder);
    return dump;
  }

  /** The names of the tables that it makes. */
  Set<String> tables() {
    return columns.keySet();
  }

  /** The names of the tables that rows are for. */
  Set<String> rowTables() {
    return rows.keySet();
  }

  /** The rows of a table as texts. */
  List<List<@Nullable String>> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  List<Column> columns(String table) {
    return columns.getOrDefault(table, List.of());
  }

  /** The columns that the last statement with rows names. */
  List<String> named(String table) {
    return named.getOrDefault(table, List.of());
  }

  List<String> faults() {
    return faults;
  }

  List<String> charsets() {
    return charsets;
  }

  /** Where the last whole row ends when it is cut off, else -1. */
  long cutAt() {
    return cutAt;
  }

  private static String label(TableName name) {
    return name.database().isEmpty() ? name.table() : name.database() + "." + name.table();
  }

  @Override
  public void charset(String name) {
    charsets.add(name);
  }

  @Override
  public void create(TableName name, List<Column> made) {
    columns.put(label(name), made);
    rows.remove(label(name));
  }

  @Override
  public void drop(TableName name) {
    rows.remove(label(name));
  }

  /** The rows of the tables whose names begin with {@code other}, which are not needed. */
  Map<String, Long> unread() {
    return unread;
  }

  @Override
  public void unread(TableName name, long more) {
    unread.merge(label(name), more, Long::sum);
  }

  @Override
  public @Nullable Rows insert(TableName name, @Nullable List<String> given, boolean replaces) {
    if (name.table().startsWith("other")) {
      return null;
    }
    named.put(label(name), given == null ? List.of() : given);
    List<List<@Nullable String>> table = rows.computeIfAbsent(label(name), t -> new ArrayList<>());
    return (values, offset) -> {
      List<@Nullable String> row = new ArrayList<>();
      for (Object value : values) {
        row.add(
            value instanceof byte[] octets
                ? new String(octets, StandardCharsets.UTF_8)
                : value instanceof Computed computed ? "computed by " + computed.by() : null);
      }
      table.add(row);
    };
  }

  @Override
  public void lost(TableName name, String row, long offset) {
    faults.add(label(name) + ": " + row);
  }

  @Override
  public void repaired(TableName name) {
    // The rows show it.
  }

  @Override
  public void unapplied(TableName name, String statement, long offset) {
    if (!name.table().startsWith("other")) {
      faults.add(label(name) + ": " + statement);
    }
  }

  @Override
  public void load(LoadData data) {
    loads.add(data);
  }

  /** The files with rows that statements name. */
  List<LoadData> loads() {
    return loads;
  }

  @Override
  public void fault(long offset, String why) {
    faults.add(why);
  }
}
