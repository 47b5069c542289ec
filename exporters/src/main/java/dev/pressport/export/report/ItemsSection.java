package dev.pressport.export.report;

import dev.pressport.export.migrate.Ledger;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The ledger as a table of numbers and bars. */
final class ItemsSection {
  private static final int MOST_TYPES = 150;

  private ItemsSection() {}

  static Element of(PageRequest page) {
    Table table =
        new Table("bars ledger")
            .text("Type")
            .bar()
            .number("Read")
            .number("Exported")
            .number("Merged")
            .number("Filtered")
            .number("Skipped");
    Ledger ledger = page.report().ledger();
    Map<String, Ledger.Line> rows = rows(ledger);
    long most = rows.values().stream().mapToLong(Ledger.Line::read).max().orElse(1);
    rows.forEach((label, line) -> row(table, label, bar(line, most), line));
    row(table, "Total", Html.of("span"), ledger.total()).addClass("total");
    return Html.section(
        "items",
        "Items read and exported",
        Html.scrolling("Items by type", table.element()),
        key());
  }

  private static Map<String, Ledger.Line> rows(Ledger ledger) {
    Map<String, Ledger.Line> types = new LinkedHashMap<>(ledger.entries());
    Map<String, Ledger.Line> rows = new LinkedHashMap<>();
    for (PostType type : PostTypes.all()) {
      Ledger.Line line = types.remove(type.name());
      if (line != null) {
        rows.put(type.label(), line);
      }
    }
    Ledger.Line others = Ledger.Line.EMPTY;
    int left = 0;
    for (Map.Entry<String, Ledger.Line> type : types.entrySet()) {
      if (rows.size() < MOST_TYPES) {
        rows.put(type.getKey().isEmpty() ? "(no type)" : type.getKey(), type.getValue());
      } else {
        others = others.plus(type.getValue());
        left++;
      }
    }
    if (left > 0) {
      rows.put(Figures.number(left) + " more types", others);
    }
    rows.put("Comments", ledger.comments());
    rows.put("Terms", ledger.terms());
    rows.put("Authors", ledger.authors());
    return rows;
  }

  private static Element row(Table table, String label, Element bar, Ledger.Line line) {
    return table.row(
        label, bar, line.read(), line.exported(), line.merged(), line.filtered(), line.skipped());
  }

  private static Element bar(Ledger.Line line, long most) {
    return Bars.paired(
        line.read(),
        List.of(
            new Bars.Part(line.exported(), "out"),
            new Bars.Part(line.merged(), "mrg"),
            new Bars.Part(line.filtered(), "flt"),
            new Bars.Part(line.skipped(), "skp")),
        most);
  }

  private static Element key() {
    return Html.classed(
        "ul",
        "key",
        Bars.key("in", "read"),
        Bars.key("out", "exported"),
        Bars.key("mrg", "merged into another item"),
        Bars.key("flt", "left out by choice"),
        Bars.key("skp", "skipped because of a fault"));
  }
}
