package dev.pressport.plugin.tablepress;

import dev.pressport.php.LooseValue;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of a table, in which the attributes of its shortcode win over what is stored. */
record TableOptions(StoredTable table, ShortcodeAttributes attributes) {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,3}");

  boolean isTrue(String name) {
    String stated = attributes.get(name);
    return stated == null ? table.options().get(name).isTrue() : isYes(stated);
  }

  private static boolean isYes(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return !word.isEmpty() && !word.equals("false") && !word.equals("0") && !word.equals("no");
  }

  /** The number of rows that an option asks for; older versions only say whether there is one. */
  int rows(String name) {
    String stated = attributes.get(name);
    if (stated != null) {
      return NUMBER.matcher(stated.strip()).matches()
          ? Integer.parseInt(stated.strip())
          : isYes(stated) ? 1 : 0;
    }
    LooseValue stored = table.options().get(name);
    Long number = stored.integer();
    return number != null ? (int) Math.max(0, Math.min(number, 1000)) : stored.isTrue() ? 1 : 0;
  }

  /** Returns whether the name or description of the table stands above it. */
  boolean isAbove(String name) {
    String stated = attributes.get(name);
    String place = stated == null ? table.options().get(name).filled() : stated;
    return !"below".equals(place);
  }

  /** The places of the rows that are shown, in order. */
  List<Integer> shownRows() {
    return shown("rows", table.cells().size(), "hide_rows", "show_rows");
  }

  /** The places of the columns that are shown, in order. */
  List<Integer> shownColumns() {
    return shown("columns", table.columns(), "hide_columns", "show_columns");
  }

  private List<Integer> shown(String kind, int count, String hide, String show) {
    List<LooseValue> visible = table.visibility().get(kind).list();
    Set<Integer> hidden = places(attributes.get(hide), count);
    Set<Integer> unhidden = places(attributes.get(show), count);
    List<Integer> shown = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      boolean isHidden = place < visible.size() && !visible.get(place).isTrue();
      if (unhidden.contains(place) || !(isHidden || hidden.contains(place))) {
        shown.add(place);
      }
    }
    return shown;
  }

  /** The places in a list such as {@code 1,3-5,C,last}; {@code all} stands for all. */
  private static Set<Integer> places(@Nullable String list, int count) {
    Set<Integer> places = new HashSet<>();
    if (list == null) {
      return places;
    }
    for (String part : list.split(",", -1)) {
      String range = part.strip().toLowerCase(Locale.ROOT);
      int dash = range.indexOf('-');
      int from =
          range.equals("all") ? 0 : place(dash < 0 ? range : range.substring(0, dash), count);
      int to =
          range.equals("all")
              ? count - 1
              : dash < 0 ? from : place(range.substring(dash + 1), count);
      for (int place = from; from >= 0 && place <= to && place < count; place++) {
        places.add(place);
      }
    }
    return places;
  }

  /** The place of one row or column, counted from 0; -1 for none. */
  private static int place(String name, int count) {
    String word = name.strip();
    if (NUMBER.matcher(word).matches()) {
      return Integer.parseInt(word) - 1;
    }
    return word.equals("last")
        ? count - 1
        : LETTERS.matcher(word).matches() ? CellName.column(word) : -1;
  }
}
