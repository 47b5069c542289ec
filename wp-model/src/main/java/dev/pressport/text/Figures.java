package dev.pressport.text;

import java.util.Locale;

/** Numbers and sizes as people read them. */
public final class Figures {
  private Figures() {}

  /** Returns a number such as {@code 1,234}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number of things, such as {@code 1 file} or {@code 1,234 files}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Returns a size such as {@code 609 KB}; 1 KB is 1,000 bytes. */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte", "bytes");
    }
    if (bytes < 1_000_000) {
      return Math.round(bytes / 1e3) + " KB";
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
