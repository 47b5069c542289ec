package dev.pressport.source.inspect;

import dev.pressport.html.PlainText;
import dev.pressport.model.Entry;

/**
 * The first place in which something stands.
 *
 * @param text as stored, cut to a few words
 * @param type the post type of the entry
 * @param id the entry
 * @param title of the entry, as plain text; empty for none
 */
public record Sample(String text, String type, long id, String title) {
  private static final int LONGEST = 80;

  static Sample of(String text, Entry entry) {
    return new Sample(
        cut(text), cut(entry.type()), entry.id(), cut(PlainText.of(entry.title()).strip()));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 4)) ? LONGEST - 4 : LONGEST - 3;
    return line.substring(0, end) + "...";
  }
}
