package dev.pressport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of entries and terms in texts, such as in attributes of shortcodes. */
public final class IdText {
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

  private IdText() {}

  /** Returns the id that a text is; null for any other text. */
  public static @Nullable Long parse(String text) {
    return ID.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  /** Returns the ids in a list with commas; other parts are left out. */
  public static List<Long> list(String text) {
    List<Long> ids = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Long id = parse(part.strip());
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
