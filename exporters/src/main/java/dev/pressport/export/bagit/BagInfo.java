package dev.pressport.export.bagit;

import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * The description of a bag by that of its site.
 *
 * @param organization the title of the site; empty for none
 * @param description its tagline; empty for none
 * @param identifier its address; empty when it is not known
 * @param date of its newest modification; empty when none is known
 */
record BagInfo(String organization, String description, String identifier, String date) {
  private static final int DATE_LENGTH = "2024-01-31".length();

  /** The newest date of the entries of a site. Scheduled ones are dated to come. */
  private static final class Newest {
    private String date = "";

    void see(String stored) {
      if (stored.length() >= DATE_LENGTH && stored.compareTo(date) > 0) {
        date = stored;
      }
    }
  }

  static BagInfo of(ExportRequest request) {
    Site site = request.site();
    Newest newest = new Newest();
    request
        .index()
        .forEachEntry(
            entry -> {
              if (entry.modified() != null && !entry.status().equals("future")) {
                newest.see(entry.modified());
              }
            });
    String date = newest.date;
    return new BagInfo(
        line(site.title()),
        line(site.tagline()),
        line(site.home()),
        date.isEmpty() ? "" : date.substring(0, DATE_LENGTH));
  }

  private static String line(@Nullable String text) {
    return Titles.plain(text).replaceAll("\\p{Cc}", "");
  }

  /** Returns the text of {@code bag-info.txt}. */
  String text(long bytes, long files, String version) {
    StringBuilder out = new StringBuilder();
    add(out, "Source-Organization", organization);
    add(out, "External-Description", description);
    add(out, "External-Identifier", identifier);
    add(out, "Bagging-Date", date);
    add(out, "Payload-Oxum", bytes + "." + files);
    add(out, "Bag-Software-Agent", "Pressport " + version);
    return out.toString();
  }

  private static void add(StringBuilder out, String label, String value) {
    if (!value.isEmpty()) {
      out.append(label).append(": ").append(value).append('\n');
    }
  }
}
