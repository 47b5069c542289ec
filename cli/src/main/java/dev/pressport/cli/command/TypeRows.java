package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.Limitation;
import dev.pressport.source.inspect.Counts;
import dev.pressport.source.inspect.Inspection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The entries of an inspection, a row for each post type. */
final class TypeRows {
  private static final int SHORTEST_LABEL = 19;
  private static final int LONGEST_LABEL = 30;
  private static final int MOST_ROWS = 50;
  private static final int MOST_KINDS = 4;
  private static final String ATTACHMENT = "attachment";

  private final Inspection inspection;
  private final int columns;

  TypeRows(Inspection inspection, int columns) {
    this.inspection = inspection;
    this.columns = columns;
  }

  String text() {
    Map<String, String> labels = labels();
    int width = labels.values().stream().mapToInt(String::length).max().orElse(0);
    int label = Math.max(SHORTEST_LABEL, width);
    StringBuilder text = new StringBuilder();
    if (!labels.isEmpty()) {
      text.append(row(label, "", "entries", "public", "draft", "other"));
    }
    int rows = 0;
    for (Map.Entry<String, String> type : labels.entrySet()) {
      if (rows++ == MOST_ROWS) {
        text.append("and ").append(labels.size() - MOST_ROWS).append(" more types: --json\n");
        break;
      }
      text.append(row(label, type.getKey(), type.getValue()));
    }
    return text.toString();
  }

  /** The types that there are, in the order of their rows. */
  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    for (PostType type : PostTypes.all()) {
      if (inspection.types().containsKey(type.name())) {
        labels.put(type.name(), type.label());
      }
    }
    for (String type : inspection.types().keySet()) {
      labels.computeIfAbsent(type, this::customLabel);
    }
    return labels;
  }

  private String customLabel(String type) {
    String suffix = " (custom)";
    String name = DisplayFormat.printable(inspection.labels().getOrDefault(type, type));
    int longest = LONGEST_LABEL - suffix.length();
    String fitting = name.length() > longest ? name.substring(0, longest - 2) + ".." : name;
    return fitting.isBlank() ? "(no type)" : fitting + suffix;
  }

  private String row(int width, String type, String label) {
    Counts statuses = inspection.statuses(type);
    SortedMap<String, Long> others = new TreeMap<>(statuses.byName());
    long published = 0;
    for (String status : publicStatuses(type)) {
      Long number = others.remove(status);
      published += number == null ? 0 : number;
    }
    Long drafts = others.remove("draft");
    List<String> notes = new ArrayList<>();
    Counts rest = new Counts(others, statuses.unnamed());
    if (rest.total() > 0) {
      notes.add(NameList.of(rest, MOST_KINDS));
    }
    notes.addAll(notes(type));
    return row(
        width,
        label,
        number(statuses.total()),
        number(published),
        number(drafts == null ? 0 : drafts),
        String.join("; ", notes));
  }

  /** An attachment is as public as the entry it belongs to. */
  private static Set<String> publicStatuses(String type) {
    return type.equals(ATTACHMENT) ? Set.of("publish", "inherit") : Set.of("publish");
  }

  private List<String> notes(String type) {
    List<String> notes = new ArrayList<>();
    if (type.equals(ATTACHMENT)) {
      notes.add(NameList.of(inspection.media(), MOST_KINDS));
    }
    if (type.equals("nav_menu_item")) {
      notes.add("in " + DisplayFormat.count(inspection.terms().of("nav_menu"), "menu", "menus"));
    }
    for (Limitation limitation : inspection.limitations()) {
      if (type.equals(limitation.type())
          && PostTypes.find(type).filter(known -> known.is(Trait.IN_WXR)).isPresent()) {
        notes.add("without " + limitation.what());
      }
    }
    return notes;
  }

  private static String number(long number) {
    return number == 0 ? "-" : DisplayFormat.number(number);
  }

  private String row(
      int width, String label, String items, String published, String drafts, String other) {
    String start =
        String.format(Locale.ROOT, "%-" + width + "s%7s%8s%7s", label, items, published, drafts);
    String line = other.isEmpty() ? start : start + "  " + other;
    return TextWrapper.at(columns, line, " ".repeat(start.length() + 2)) + "\n";
  }
}
