package dev.pressport.cli.console;

import dev.pressport.text.Figures;
import java.nio.file.Path;
import java.util.Locale;

/** Numbers, sizes, times and paths as people see them. */
public final class DisplayFormat {
  private DisplayFormat() {}

  /** Returns a number such as {@code 1,234}. */
  public static String number(long number) {
    return Figures.number(number);
  }

  /** Returns a number of things, such as {@code 1 file} or {@code 1,234 files}. */
  public static String count(long number, String one, String many) {
    return Figures.count(number, one, many);
  }

  /** Returns a size such as {@code 609 KB}; 1 KB is 1,000 bytes. */
  public static String bytes(long bytes) {
    return Figures.bytes(bytes);
  }

  /** Returns a time such as {@code 9.4 s} or {@code 3 min 20 s}. */
  public static String seconds(long milliseconds) {
    long seconds = milliseconds / 1000;
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1e3)
        : seconds / 60 + " min " + seconds % 60 + " s";
  }

  /**
   * A text of others without what could move the cursor of a terminal or turn its letters round.
   */
  public static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }

  /** A path as the user would write it: from the folder that the command runs in, where shorter. */
  public static String path(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path full = path.toAbsolutePath().normalize();
    String relative = full.startsWith(here) ? here.relativize(full).toString() : full.toString();
    return relative.isEmpty() ? "." : relative;
  }
}
