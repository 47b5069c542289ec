package dev.pressport.index;

import dev.pressport.row.Row;
import dev.pressport.text.HtmlEntities;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The GUID of an entry, which WordPress never changes. */
public final class EntryGuid {
  private static final Pattern HOST =
      Pattern.compile("^https?://[^/?#]*+", Pattern.CASE_INSENSITIVE);

  private EntryGuid() {}

  /** Returns the GUID of an entry without the blanks and entities of its file; null for none. */
  static @Nullable String of(Row row) {
    return decoded(row.scalar("guid"));
  }

  static @Nullable String decoded(@Nullable String stored) {
    return stored == null || stored.isEmpty() ? null : HtmlEntities.decode(stored);
  }

  /**
   * Returns the GUID without scheme and host, which differ in a copy of the site, and without the
   * folder of the home before a query or an upload; empty for none.
   */
  public static String withoutHost(@Nullable String stored) {
    String guid = decoded(stored);
    if (guid == null) {
      return "";
    }
    String path = HOST.matcher(guid).replaceFirst("");
    int start = Math.max(path.indexOf('?'), path.indexOf("/wp-content/"));
    return start >= 0 ? path.substring(start) : path.equals("/") ? "" : path;
  }
}
