package dev.pressport.export.output;

import dev.pressport.permalink.PathTable;
import dev.pressport.text.Ascii;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as a disk compares them that ignores case and normalisation, 10 to 15 bytes each, since a
 * site may have hundreds of thousands: a {@link PathTable}. Not thread-safe.
 */
final class NameSet {
  private final PathTable names = new PathTable();

  /** Adds a name, and returns whether it was new. */
  boolean add(String name) {
    return names.add(folded(name), 1) == 0;
  }

  boolean contains(String name) {
    return names.find(folded(name)) != 0;
  }

  /** Upper case first, then lower: that is what makes ß and ss, or both small sigmas, alike. */
  static String folded(String name) {
    if (Ascii.isAll(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    String lower = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return FileNames.withoutNoWidth(Normalizer.normalize(lower, Normalizer.Form.NFC));
  }
}
