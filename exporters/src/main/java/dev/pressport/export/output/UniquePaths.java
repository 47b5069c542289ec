package dev.pressport.export.output;

import dev.pressport.text.Sha256;
import java.util.HashMap;
import java.util.Map;

/**
 * The paths given to files so far, of which none is that of another file or of its folder, on
 * case-insensitive disks too. The same questions in the same order give the same paths. Not
 * thread-safe.
 */
public final class UniquePaths {
  /** File systems stop at 4,096 bytes. */
  private static final int LONGEST = 1000;

  /** The number of characters of a path that is too long in which its folders stay. */
  private static final int SHORTENED = 300;

  private static final int HASH_DIGITS = 16;
  private static final int LONGEST_EXTENSION = 11;
  private static final int MOST_COUNTED = 9;

  private final NameSet files = new NameSet();
  private final NameSet folders = new NameSet();

  /** The next numbers to try for paths that were taken: all lower ones are. */
  private final Map<String, Integer> reached = new HashMap<>();

  /** The folder wanted last, and what it became: that does not change any more. */
  private String lastWanted = "";

  private String last = "";

  /**
   * Returns a path for a file. A name that is taken gets a number: {@code 2024/a-2.jpg}.
   *
   * @param wanted with slashes, each segment as {@link FileNames#segment} leaves it
   */
  public String path(String wanted) {
    return unique(wanted.length() > LONGEST ? shortened(wanted) : wanted);
  }

  /** Returns a path with a hash in place of the folders in its middle. */
  private static String shortened(String path) {
    int middle = path.lastIndexOf('/', SHORTENED) + 1;
    int name = path.lastIndexOf('/');
    return path.substring(0, middle) + hash(path.substring(middle, name)) + path.substring(name);
  }

  private String unique(String wanted) {
    int slash = wanted.lastIndexOf('/');
    String folder = slash < 0 ? "" : folder(wanted.substring(0, slash));
    String name = wanted.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && isExtension(name.substring(dot)) ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - extension.length());
    int n = reached.getOrDefault(wanted, 1);
    String path = folder + named(stem, number(n, wanted) + extension);
    while (folders.contains(path) || !files.add(path)) {
      n++;
      path = folder + named(stem, number(n, wanted) + extension);
    }
    if (n > 1) {
      reached.put(wanted, n + 1);
    }
    return path;
  }

  /** Returns a folder with a slash at its end, none of whose parents is a file. */
  private String folder(String wanted) {
    if (wanted.equals(lastWanted)) {
      return last;
    }
    StringBuilder folder = new StringBuilder();
    for (String segment : wanted.split("/", -1)) {
      String name = segment;
      for (int n = 2; files.contains(folder + name); n++) {
        name = named(segment, number(n, wanted));
      }
      folder.append(name);
      folders.add(folder.toString());
      folder.append('/');
    }
    lastWanted = wanted;
    last = folder.toString();
    return last;
  }

  private static boolean isExtension(String end) {
    return end.length() <= LONGEST_EXTENSION && end.chars().allMatch(c -> c < 0x80);
  }

  /** Returns a number from 2 on, or a hash where counting up would take too long. */
  private static String number(int number, String wanted) {
    if (number == 1) {
      return "";
    }
    return "-" + (number <= MOST_COUNTED ? Integer.toString(number) : hash(number + wanted));
  }

  private static String hash(String text) {
    return Sha256.hex(Sha256.of(text)).substring(0, HASH_DIGITS);
  }

  private static String named(String stem, String tail) {
    return FileNames.segment(stem, FileNames.MAX_BYTES - tail.length()) + tail;
  }
}
