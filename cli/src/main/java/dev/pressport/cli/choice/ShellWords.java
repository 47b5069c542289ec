package dev.pressport.cli.choice;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a command line, quoted for the shell of this system. */
public final class ShellWords {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}%+,./:=@_-]++");
  private static final Pattern PLAIN_WINDOWS =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}+,./\\\\:=@_-]++");

  /** Whether the shell is that of Windows. */
  public static final boolean WINDOWS = File.separatorChar == '\\';

  private ShellWords() {}

  /** Returns a command line of words. */
  public static String join(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  /** Returns a word as it is typed. */
  public static String quoted(String word) {
    if (WINDOWS) {
      return PLAIN_WINDOWS.matcher(word).matches() ? word : '"' + word + '"';
    }
    if (word.startsWith("~/") && PLAIN.matcher(word.substring(1)).matches()) {
      return "./" + word;
    }
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
