package dev.pressport.export.output;

import dev.pressport.text.Sha256;

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

  private final NameSet files = new NameSet();
  private final NameSet folders = new NameSet();

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
    String hash = Sha256.hex(Sha256.of(path.substring(middle, name))).substring(0, HASH_DIGITS);
    return path.substring(0, middle) + hash + path.substring(name);
  }

  private String unique(String wanted) {
    int slash = wanted.lastIndexOf('/');
    String folder = slash < 0 ? "" : folder(wanted.substring(0, slash));
    String name = wanted.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
    String extension = extended ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - extension.length());
    String path = folder + named(stem, extension);
    for (int n = 2; folders.contains(path) || !files.add(path); n++) {
      path = folder + named(stem, "-" + n + extension);
    }
    return path;
  }

  /** Returns a folder with a slash at its end, none of whose parents is a file. */
  private String folder(String wanted) {
    StringBuilder folder = new StringBuilder();
    for (String segment : wanted.split("/")) {
      String name = segment;
      for (int n = 2; files.contains(folder + name); n++) {
        name = named(segment, "-" + n);
      }
      folder.append(name);
      folders.add(folder.toString());
      folder.append('/');
    }
    return folder.toString();
  }

  private static String named(String stem, String tail) {
    return FileNames.segment(stem, FileNames.MAX_BYTES - tail.length()) + tail;
  }
}
