package dev.pressport.verify;

import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The redirects of an export, by the old path with its query. */
final class Redirects {
  static final String LIST = "_pressport/redirects/redirects.csv";

  /** The id of an entry, which the list has as {@code ?p=12} only. */
  private static final Pattern ID =
      Pattern.compile("^/\\?(?:.*&)?(?:p|page_id|attachment_id)=(\\d++)(?:&|$)");

  private final Map<String, String> goals = new HashMap<>();
  private final String folder;

  private Redirects(String folder) {
    this.folder = folder;
  }

  /**
   * Reads the list of an export with the columns {@code old,new,…}; none when it has no list.
   *
   * @param oldHome the address of the home of the old site; null when it is not known
   */
  static Redirects of(Path export, @Nullable String oldHome) throws IOException {
    Redirects redirects = new Redirects(SitePaths.of(oldHome).folder());
    Path list = export.resolve(LIST);
    if (Files.isRegularFile(list)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      try (Reader reader = Files.newBufferedReader(list)) {
        for (CSVRecord row : format.parse(reader)) {
          if (row.isSet("old") && row.isSet("new")) {
            redirects.goals.put(key(row.get("old")), row.get("new"));
          }
        }
      } catch (IllegalArgumentException | UncheckedIOException e) {
        // A damaged list is reported with the other damaged files.
        return redirects;
      }
    }
    return redirects;
  }

  private static String key(String address) {
    WebAddress parts = WebAddress.of(address);
    if (parts == null) {
      return address;
    }
    String path = WebAddress.withoutSlash(Slug.decode(parts.path()));
    return parts.query() == null ? path : path + "?" + parts.query();
  }

  /** The address to which a path, decoded, below the old home, is redirected; null for none. */
  @Nullable String goal(String path) {
    String goal = goals.get(key(folder + path));
    Matcher id = ID.matcher(path);
    return goal == null && id.find() ? goals.get(key(folder + "/?p=" + id.group(1))) : goal;
  }
}
