package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.model.Site;
import dev.pressport.source.inspect.Inspection;
import java.util.Locale;
import java.util.Map;

/** The sites of one database, as a page of text. */
final class SiteList {
  private static final int NUMBER = 8;

  private final Map<String, SitePreview> sites;
  private final int columns;

  /**
   * Creates the list.
   *
   * @param sites by name
   */
  SiteList(Map<String, SitePreview> sites, int columns) {
    this.sites = sites;
    this.columns = Math.max(60, Math.min(80, columns));
  }

  String text() {
    int width = sites.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(DisplayFormat.count(sites.size(), "site", "sites")).append(" in one database.\n\n");
    sites.forEach(
        (name, preview) -> {
          Inspection inspection = preview.contents();
          String line =
              String.format(
                  Locale.ROOT,
                  "%" + width + "s  %" + NUMBER + "s  %s",
                  name,
                  DisplayFormat.number(inspection.entries()),
                  title(inspection.site()));
          String indent = " ".repeat(width + NUMBER + 4);
          text.append(TextWrapper.at(columns, DisplayFormat.printable(line), indent)).append('\n');
        });
    String first = sites.keySet().iterator().next();
    String option = (first.matches("\\d+") ? "--site " : "--table-prefix ") + first;
    String next =
        "Next  "
            + option
            + " shows one site. pressport export takes the same option, or --site all.";
    return text + "\n" + TextWrapper.at(columns, DisplayFormat.printable(next), "      ") + "\n";
  }

  private static String title(Site site) {
    String title = site.title() == null || site.title().isBlank() ? "A site" : site.title().strip();
    return site.home() == null ? title : title + ", " + site.home();
  }
}
