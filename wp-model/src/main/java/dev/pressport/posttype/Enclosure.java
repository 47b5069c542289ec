package dev.pressport.posttype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A media file that a feed offers beside the text (functions.php, do_enclose()).
 *
 * @param length in bytes, null when unknown
 */
public record Enclosure(String url, @Nullable Long length, @Nullable String mimeType) {

  /** Reads the lines of a meta: address, length, type, and what a podcast plugin may add. */
  static Enclosure of(String stored) {
    List<String> lines = stored.strip().lines().map(String::strip).toList();
    String length = lines.size() > 1 ? lines.get(1) : "";
    String type = lines.size() > 2 ? lines.get(2) : "";
    return new Enclosure(
        lines.isEmpty() ? "" : lines.get(0),
        length.matches("\\d{1,18}") ? Long.valueOf(length) : null,
        type.isEmpty() ? null : type);
  }
}
