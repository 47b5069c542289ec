package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.DisplayWidth;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The ledger as a table. Types that people do not read, such as templates, share a row, and so do
 * the smallest of many custom types. A column without numbers is left out.
 */
final class LedgerTable {
  private static final int SHORTEST_LABEL = 17;
  private static final int LONGEST_LABEL = 30;
  private static final int MOST_TYPES = 5;

  private final Ledger ledger;
  private final boolean allTypes;

  /** A column with its title. */
  private record Column(String title, ToLongFunction<Ledger.Line> number) {}

  /** The rows of one or more post types. */
  private record Row(String label, Ledger.Line line) {}

  /**
   * A table of a ledger.
   *
   * @param allTypes whether each post type has a row
   */
  LedgerTable(Ledger ledger, boolean allTypes) {
    this.ledger = ledger;
    this.allTypes = allTypes;
  }

  List<String> lines() {
    Ledger.Line total = ledger.total();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("read", Ledger.Line::read));
    columns.add(new Column("exported", Ledger.Line::exported));
    List.of(
            new Column("merged", Ledger.Line::merged),
            new Column("filtered", Ledger.Line::filtered),
            new Column("skipped", Ledger.Line::skipped))
        .stream()
        .filter(column -> column.number().applyAsLong(total) > 0)
        .forEach(columns::add);
    List<Row> rows = new ArrayList<>(allTypes ? everyType() : groupedTypes());
    rows.add(new Row("Comments", ledger.comments()));
    rows.add(new Row("Terms", ledger.terms()));
    rows.add(new Row("Authors", ledger.authors()));
    rows.add(new Row("Total", total));
    int width =
        rows.stream()
            .mapToInt(row -> DisplayWidth.of(row.label()) + 1)
            .max()
            .orElse(SHORTEST_LABEL);
    int label = Math.max(SHORTEST_LABEL, width);
    List<String> lines = new ArrayList<>();
    StringBuilder titles = new StringBuilder(" ".repeat(label));
    columns.forEach(column -> titles.append(cell(column.title())));
    lines.add(titles.toString());
    for (Row row : rows) {
      StringBuilder line = new StringBuilder(DisplayWidth.pad(row.label(), label));
      columns.forEach(column -> line.append(cell(count(column.number().applyAsLong(row.line())))));
      lines.add(line.toString());
    }
    return lines;
  }

  private static String cell(String text) {
    return String.format(Locale.ROOT, "%10s", text);
  }

  private static String count(long number) {
    return number == 0 ? "-" : DisplayFormat.number(number);
  }

  /** The post types in the order of their rows. */
  private Map<String, Ledger.Line> types() {
    Map<String, Ledger.Line> rest = new LinkedHashMap<>(ledger.entries());
    Map<String, Ledger.Line> types = new LinkedHashMap<>();
    for (PostType type : PostTypes.all()) {
      Ledger.Line line = rest.remove(type.name());
      if (line != null) {
        types.put(type.name(), line);
      }
    }
    types.putAll(rest);
    return types;
  }

  private List<Row> everyType() {
    return types().entrySet().stream().map(type -> row(type.getKey(), type.getValue())).toList();
  }

  private static Row row(String type, Ledger.Line line) {
    String label = type.isEmpty() ? "(no type)" : DisplayFormat.printable(PostTypes.label(type));
    return new Row(DisplayWidth.cut(label, LONGEST_LABEL), line);
  }

  private List<Row> groupedTypes() {
    Map<String, Ledger.Line> shown = new LinkedHashMap<>();
    Map<String, Ledger.Line> system = new LinkedHashMap<>();
    types().forEach((type, line) -> (isOfInterest(type) ? shown : system).put(type, line));
    Map<String, Ledger.Line> small = new LinkedHashMap<>();
    if (shown.size() > MOST_TYPES) {
      shown.entrySet().stream()
          .filter(type -> PostTypes.find(type.getKey()).isEmpty())
          .sorted(Comparator.comparingLong(type -> type.getValue().read()))
          .limit(shown.size() - MOST_TYPES + 1L)
          .forEach(type -> small.put(type.getKey(), type.getValue()));
      small.keySet().forEach(shown::remove);
    }
    List<Row> rows = new ArrayList<>();
    shown.forEach((type, line) -> rows.add(row(type, line)));
    group("Other types", small, rows);
    group("System types", system, rows);
    return rows;
  }

  private static boolean isOfInterest(String type) {
    return PostTypes.isContent(type) || type.equals(PostTypes.ATTACHMENT);
  }

  private static void group(String title, Map<String, Ledger.Line> types, List<Row> rows) {
    if (types.size() == 1) {
      types.forEach((type, line) -> rows.add(row(type, line)));
    } else if (!types.isEmpty()) {
      Ledger.Line sum = types.values().stream().reduce(Ledger.Line.EMPTY, Ledger.Line::plus);
      rows.add(new Row(title + " (" + types.size() + ")", sum));
    }
  }
}
