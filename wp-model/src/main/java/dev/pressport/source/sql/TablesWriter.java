package dev.pressport.source.sql;

import dev.pressport.row.PluginTable;
import dev.pressport.settings.SiteOptions;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves the rows of WordPress's tables from dumps into {@link Tables}. */
final class TablesWriter implements TableListener {
  /** Settings that are used, beside those that may be shown. */
  private static final Pattern USED_OPTIONS =
      Pattern.compile("rewrite_rules|theme_mods_.*|.*user_roles");

  /** User metas that are secrets and are not even copied. */
  private static final Set<String> SECRET_USERMETA =
      Set.of("session_tokens", "_application_passwords", "_new_email");

  /** The statements that change the rows that are there. */
  private static final Set<String> CHANGES = Set.of("UPDATE", "DELETE", "TRUNCATE");

  private static final int MOST_COMPUTED = 1000;

  private final Tables tables;
  private final Encodings encodings;
  private final PercentPlaceholder percents = new PercentPlaceholder();
  private final Map<TableName, List<Column>> columns = new HashMap<>();
  private final Map<TableName, Long> unread = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, ComputedValue> computed = new LinkedHashMap<>();
  private final Map<Tables.Name, Integer> filledBy = new HashMap<>();
  private final List<String> origins = new ArrayList<>();
  private final LostRows lost = new LostRows();
  private final UnappliedStatements unapplied = new UnappliedStatements();
  private final LostCharacters lostCharacters = new LostCharacters();
  private final List<LoadData> loads = new ArrayList<>();
  private int origin;

  /** Values of a column that a function computes; the first of them is at an offset. */
  record ComputedValue(int origin, long offset, String column, String by, long times) {}

  /** A statement that could not be read. */
  record Fault(int origin, long offset, String why) {}

  TablesWriter(Tables tables, Encodings encodings) {
    this.tables = tables;
    this.encodings = encodings;
  }

  /** Sets the dump that the following rows come from. */
  void origin(String name) {
    origin = origins.size();
    origins.add(name);
  }

  /** The rows of the tables that are not WordPress's, as {@link #unread} reports them. */
  Map<TableName, Long> unread() {
    return unread;
  }

  PercentPlaceholder percents() {
    return percents;
  }

  List<Fault> faults() {
    return faults;
  }

  private Optional<Tables.Name> name(TableName name) {
    return name(name, List.of());
  }

  /**
   * Returns the table of a name.
   *
   * @param named the columns, where no statement has made it
   */
  private Optional<Tables.Name> name(TableName name, List<String> named) {
    List<Column> made = columns.get(name);
    return SiteTable.named(
            name.table(), made == null ? named : made.stream().map(Column::name).toList())
        .map(
            table ->
                new Tables.Name(
                    name.database(), name.table().substring(0, table.begin(name.table())), table));
  }

  @Override
  public void charset(String name) {
    encodings.declare(name);
    lostCharacters.declare(name);
  }

  @Override
  public void create(TableName name, List<Column> made) throws IOException {
    columns.put(name, List.copyOf(made));
    Optional<Tables.Name> known = name(name);
    if (known.isPresent() && isWordPress(known.get(), made)) {
      if (known.get().table().isSeries()) {
        tables.into(known.get());
      } else {
        refuseSecondDump(known.get());
        tables.create(known.get());
      }
    } else {
      unread.put(name, 0L);
    }
  }

  @Override
  public void unread(TableName name, long rows) {
    unread.merge(name, rows, Long::sum);
  }

  /** Plugins name tables alike, but not their columns. */
  private static boolean isWordPress(Tables.Name name, List<Column> made) {
    Set<String> names = new HashSet<>();
    made.forEach(column -> names.add(column.name()));
    return names.containsAll(name.table().numbers().subList(0, 1))
        && name.table().texts().stream().limit(2).allMatch(names::contains);
  }

  @Override
  public void drop(TableName name) throws IOException {
    unread.remove(name);
    Optional<Tables.Name> known = name(name);
    if (known.isPresent() && !known.get().table().isSeries()) {
      refuseSecondDump(known.get());
      tables.drop(known.get());
    }
  }

  /** A table may lie in several files, one after the other, but each can begin it only once. */
  private void refuseSecondDump(Tables.Name name) throws IOException {
    Integer first = filledBy.get(name);
    if (first != null && first != origin && tables.rows(name) > 0) {
      throw new SourceUnreadable(SqlRefusal.SEVERAL_DUMPS, origins.get(first), origins.get(origin));
    }
  }

  @Override
  public @Nullable Rows insert(TableName name, @Nullable List<String> named, boolean replaces)
      throws IOException {
    Tables.Name known = name(name, named == null ? List.of() : named).orElse(null);
    List<Column> made = named == null ? columns.get(name) : ofNames(name, named);
    if (known == null || (made == null && !CoreColumns.areKnown(known.table()))) {
      return null;
    }
    if (made == null) {
      return new UndeclaredRows(name, known, replaces);
    }
    return isWordPress(known, made) ? rows(name, known, made, replaces) : null;
  }

  private Rows rows(TableName name, Tables.Name known, List<Column> made, boolean replaces)
      throws IOException {
    if (replaces) {
      tables.replaces(known);
    }
    filledBy.putIfAbsent(known, origin);
    return new TableRows(name, known, made);
  }

  private List<Column> ofNames(TableName table, List<String> names) {
    Map<String, String> charsets = new HashMap<>();
    columns
        .getOrDefault(table, List.of())
        .forEach(column -> charsets.put(column.name(), column.charset()));
    return names.stream().map(name -> new Column(name, charsets.getOrDefault(name, ""))).toList();
  }

  @Override
  public void load(LoadData data) {
    loads.add(data);
  }

  /** Returns the files with rows that statements have named since the last call. */
  List<LoadData> takeLoads() {
    List<LoadData> taken = List.copyOf(loads);
    loads.clear();
    return taken;
  }

  /** Returns the number of columns of a table; 0 when no statement has made it. */
  int width(TableName name) {
    return columns.getOrDefault(name, List.of()).size();
  }

  @Override
  public void fault(long offset, String why) {
    faults.add(new Fault(origin, offset, why));
  }

  @Override
  public void lost(TableName name, String row, long offset) {
    lost.add(origin, name, row, offset);
  }

  @Override
  public void repaired(TableName name) {
    lost.addRepaired(origin, name);
  }

  /** What empties or changes a table before its first row is of no consequence. */
  @Override
  public void unapplied(TableName table, String statement, long offset) {
    Tables.Name known = name(table).orElse(null);
    if (known != null && (!CHANGES.contains(statement) || tables.rows(known) > 0)) {
      unapplied.add(origin, table, statement, offset);
    }
  }

  UnappliedStatements unapplied() {
    return unapplied;
  }

  LostCharacters lostCharacters() {
    return lostCharacters;
  }

  LostRows lost() {
    return lost;
  }

  private void computed(String column, String by, long offset) {
    String key = origin + "\n" + column + '\n' + by;
    ComputedValue known = computed.get(key);
    if (known != null || computed.size() < MOST_COMPUTED) {
      long first = known == null ? offset : known.offset();
      long times = known == null ? 1 : known.times() + 1;
      computed.put(key, new ComputedValue(origin, first, column, by, times));
    }
  }

  /** Returns the values that the database was to compute, by column. */
  Collection<ComputedValue> computed() {
    return computed.values();
  }

  /** Returns whether a row is needed and permitted; its name or key stands at {@code key}. */
  private static boolean isWanted(SiteTable table, List<@Nullable Object> row, int key) {
    if (table.equals(SiteTable.OPTIONS)) {
      String name = ascii(row.get(key));
      return SiteOptions.isShown(name)
          || SiteOptions.isField(name)
          || USED_OPTIONS.matcher(name).matches();
    }
    return !table.equals(SiteTable.USERMETA) || !SECRET_USERMETA.contains(ascii(row.get(key)));
  }

  private static String ascii(@Nullable Object value) {
    return value instanceof byte[] octets ? new String(octets, StandardCharsets.ISO_8859_1) : "";
  }

  /** A receiver of the rows of a table whose columns the dump names nowhere. */
  private final class UndeclaredRows implements Rows {
    private final TableName name;
    private final Tables.Name known;
    private final boolean replaces;
    private @Nullable Rows rows;

    UndeclaredRows(TableName name, Tables.Name known, boolean replaces) {
      this.name = name;
      this.known = known;
      this.replaces = replaces;
    }

    @Override
    public void row(List<@Nullable Object> values, long offset) throws IOException {
      List<Column> made = rows == null ? CoreColumns.of(known.table(), values.size()) : null;
      if (made != null) {
        rows = rows(name, known, made, replaces);
      }
      if (rows == null) {
        unread(name, 1);
      } else {
        rows.row(values, offset);
      }
    }
  }

  /** A receiver that puts the values of each row in the order of the table. */
  private final class TableRows implements Rows {
    private final Tables.Name name;
    private final Tables.Inserts table;
    private final int width;
    private final int numbers;
    private final int[] source;
    private final String[] charsets;
    private final List<String> names;
    private final byte[] rest;

    TableRows(TableName of, Tables.Name name, List<Column> made) throws IOException {
      this.name = name;
      this.rest = name.table().rest(of.table()).getBytes(StandardCharsets.UTF_8);
      this.table = tables.into(name);
      this.width = made.size();
      this.numbers = name.table().numbers().size();
      names = new ArrayList<>(name.table().numbers());
      names.addAll(name.table().texts());
      source = new int[names.size()];
      charsets = new String[names.size()];
      List<String> given = made.stream().map(Column::name).toList();
      for (int i = 0; i < source.length; i++) {
        source[i] = given.indexOf(names.get(i));
        charsets[i] = source[i] < 0 ? "" : made.get(source[i]).charset();
      }
    }

    @Override
    public void row(List<@Nullable Object> values, long offset) throws IOException {
      if (values.size() != width) {
        throw new SqlSyntax(values.size() + " values for " + width + " columns", offset);
      }
      List<@Nullable Object> row = new ArrayList<>(source.length);
      for (int i = 0; i < source.length; i++) {
        Object value = source[i] < 0 ? null : values.get(source[i]);
        row.add(i < numbers ? number(value) : value);
      }
      if (name.table().isSeries()) {
        row.set(names.indexOf(PluginTable.SERIES), rest);
      }
      if (isWanted(name.table(), row, numbers)) {
        for (int i = 0; i < source.length; i++) {
          if (source[i] >= 0 && values.get(source[i]) instanceof Computed value) {
            computed(name.table().suffix() + '.' + names.get(i), value.by(), offset);
            row.set(i, null);
          }
        }
        for (int i = numbers; i < source.length; i++) {
          int column = i;
          percents.seen(row.get(i));
          if (lostCharacters.isConverted(charsets[i])) {
            lostCharacters.seen(row.get(i), names.get(i), () -> label(row, column));
          }
          row.set(i, encodings.seen(row.get(i), charsets[i].equals("LATIN1")));
        }
        table.add(row, origin, offset);
      }
    }

    private String label(List<@Nullable Object> row, int column) {
      List<String> key = name.table().key();
      Object id = key.isEmpty() ? null : row.get(names.indexOf(key.get(0)));
      String table = name.prefix() + name.table().suffix();
      return table + (id == null ? "" : " " + id) + " (" + names.get(column) + ")";
    }

    private static @Nullable Long number(@Nullable Object value) {
      try {
        return value instanceof byte[] octets ? Long.valueOf(ascii(octets).strip()) : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
