package dev.pressport.export.site;

import dev.pressport.export.output.FileNames;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys of terms and authors that every generator takes as they are: as words and as folders. */
final class Keys {
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");
  private static final Pattern EDGES = Pattern.compile("^[-_]+|[-_]+$");
  private static final Pattern TAKEN_OTHERWISE = Pattern.compile("null|true|false|index");

  private Keys() {}

  /** Returns a key that resembles the name; different names can have the same one. */
  static String of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = EDGES.matcher(ODD.matcher(lower).replaceAll("-")).replaceAll("");
    String key = plain.isEmpty() || TAKEN_OTHERWISE.matcher(plain).matches() ? "t-" + plain : plain;
    return FileNames.segment(key);
  }
}
