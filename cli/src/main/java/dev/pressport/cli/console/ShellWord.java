package dev.pressport.cli.console;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a command as a user can paste them into a shell. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./\\\\-]+");
  private static final String CONTINUED = " \\";
  private static final String INDENT = "  ";
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private ShellWord() {}

  /** Returns a word, in quotes where the shell would take it apart or change it. */
  public static String of(String word) {
    boolean plain = PLAIN.matcher(word).matches() && (WINDOWS || word.indexOf('\\') < 0);
    if (plain) {
      return word;
    }
    return WINDOWS ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Returns a path, so that no program takes it for an option. */
  public static String ofPath(String path) {
    return of(path.startsWith("-") ? "." + File.separator + path : path);
  }

  /**
   * Returns a whole command in lines that fit, as far as words are not longer. A shell reads them
   * as one; on Windows there is one line.
   */
  public static List<String> lines(int columns, List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      String next = of(word);
      int width = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(next);
      if (!WINDOWS && !line.isEmpty() && width + CONTINUED.length() > columns) {
        lines.add(line + CONTINUED);
        line.setLength(0);
        line.append(INDENT).append(next);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(next);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
