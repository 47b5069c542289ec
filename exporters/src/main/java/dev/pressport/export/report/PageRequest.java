package dev.pressport.export.report;

import dev.pressport.export.Exporter;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.html.Titles;
import dev.pressport.option.Options;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The input of the page.
 *
 * @param options of the exporter
 * @param request the sources and options of the run
 */
public record PageRequest(
    Report report, Exporter exporter, Options options, OutputRequest request) {

  /** Returns the items of the page with their links. */
  ItemLinks links() {
    return new ItemLinks(report.site().language(), newHome());
  }

  /** Returns the address of the new site; null when it is that of the old one, or not known. */
  @Nullable String newHome() {
    String home = report.move().newHome();
    return Objects.equals(home, report.site().home()) ? null : home;
  }

  /** Returns the name of the target for people. */
  String target() {
    String id = exporter.id();
    return switch (id) {
      case "json", "csv" -> id.toUpperCase(Locale.ROOT);
      case "ics" -> "iCalendar";
      case "sqlite" -> "SQLite";
      case "bagit" -> "BagIt";
      default -> Character.toUpperCase(id.charAt(0)) + id.substring(1);
    };
  }

  /** Returns the title of the site, or its address. */
  String siteTitle() {
    String title = report.site().title();
    if (title != null && !title.isBlank()) {
      return Titles.plain(title);
    }
    String home = report.site().home();
    return home == null ? "The site" : home;
  }
}
