package dev.pressport.export.migrate;

import dev.pressport.export.Fate;
import dev.pressport.export.migrate.Ledger.Account;
import dev.pressport.problem.ItemReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a page for people shows of the items that are settled. For one thread. */
final class SettledItems {
  private static final Set<String> DATED = Set.of("post", "page");
  private static final int MOST_DRAFTS = 50;

  private final Map<Integer, Report.Year> years = new TreeMap<>();
  private final Map<Chosen, Long> chosen = new LinkedHashMap<>();
  private final List<Report.Draft> drafts = new ArrayList<>();

  private record Chosen(String what, String why) {}

  /** Returns whether the years of entries of a type are counted. */
  static boolean counts(String type) {
    return DATED.contains(type);
  }

  /**
   * Counts an entry of a year.
   *
   * @param date as stored: {@code 2024-01-31 11:00:00}; null where the source has none
   */
  void ofDate(@Nullable String date, Fate fate) {
    int year = year(date);
    if (year > 0) {
      boolean exported = fate instanceof Fate.Exported;
      Report.Year before = years.getOrDefault(year, new Report.Year(year, 0, 0));
      years.put(
          year, new Report.Year(year, before.read() + 1, before.exported() + (exported ? 1 : 0)));
    }
  }

  /** Returns the year of a date; 0 for none. */
  private static int year(@Nullable String date) {
    if (date == null || date.length() < 10 || date.charAt(4) != '-') {
      return 0;
    }
    String digits = date.substring(0, 4);
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
  }

  /** Counts an item that the user's filters, or the rules of privacy, left out. */
  void leftOut(Account account, String why) {
    chosen.merge(new Chosen(LeftOut.label(account), why), 1L, Long::sum);
  }

  /** Takes note of an entry that is exported as a draft. */
  void draft(Account account, @Nullable Long id, ItemReference item, Fate.Exported fate) {
    if (drafts.size() < MOST_DRAFTS
        && fate.draftOf() != null
        && account instanceof Account.PostType type) {
      drafts.add(new Report.Draft(fate.draftOf(), type.name(), id, item));
    }
  }

  List<Report.Year> years() {
    return List.copyOf(years.values());
  }

  List<Report.Draft> drafts() {
    return List.copyOf(drafts);
  }

  List<Report.Chosen> chosen() {
    return chosen.entrySet().stream()
        .map(kind -> new Report.Chosen(kind.getKey().what(), kind.getKey().why(), kind.getValue()))
        .toList();
  }
}
