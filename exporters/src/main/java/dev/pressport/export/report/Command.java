package dev.pressport.export.report;

import java.util.regex.Pattern;

/** A command line, quoted for a shell. */
final class Command {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./~-]+");

  private final StringBuilder line = new StringBuilder();

  Command(String... words) {
    for (String word : words) {
      add(word);
    }
  }

  /** Adds a word, in quotes where it needs them. */
  Command add(String word) {
    if (!line.isEmpty()) {
      line.append(' ');
    }
    line.append(PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
    return this;
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
