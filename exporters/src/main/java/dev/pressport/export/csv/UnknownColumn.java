package dev.pressport.export.csv;

import dev.pressport.problem.Refusal;
import dev.pressport.text.NearestName;
import java.util.Collection;
import java.util.stream.Collectors;

/** The refusal of a column that no type of entries has. */
final class UnknownColumn extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final int MOST_LISTED = 60;

  private UnknownColumn(String column, String remedy) {
    super(CsvRefusal.UNKNOWN_COLUMN, column, remedy);
  }

  /**
   * Refuses a column.
   *
   * @param known all columns of the site's types, the usual ones first
   */
  static UnknownColumn of(String column, Collection<String> known) {
    String near = NearestName.to(column, known).map(name -> name + ".  ").orElse("");
    String listed =
        known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
            + (known.size() > MOST_LISTED ? " ... columns.csv of an export has the rest" : "");
    return new UnknownColumn(column, near + "Columns: " + listed);
  }
}
