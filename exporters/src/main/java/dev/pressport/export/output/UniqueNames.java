package dev.pressport.export.output;

import dev.pressport.text.SipHash;
import java.util.HashMap;
import java.util.Map;

/**
 * The names given to files so far, unique on case-insensitive disks too.
 *
 * <p>The first one requested keeps its name, {@code about.md}; a later one that would be the same
 * file gets its id, {@code about-17.md}, or a number, {@code about-2.md}. The same questions in the
 * same order give the same names. It remembers 10 to 15 bytes a name, and more for those that were
 * taken. Not thread-safe.
 */
public final class UniqueNames {

  private final NameSet taken = new NameSet();
  private final SipHash keyed = new SipHash();

  /** The next numbers to try for names that were taken, by their hashes: all lower ones are. */
  private final Map<Long, Integer> reached = new HashMap<>();

  /**
   * Returns a name for a file without an id. Those that are alike count up from 2.
   *
   * @param folder the path of the folder it is for, empty for the topmost
   * @param wanted the name wanted, any string; it goes through {@link FileNames#segment}
   * @param extension what follows it, plain ASCII: {@code ".json"}, or empty for a folder
   * @return the name without its folder, at most {@link FileNames#MAX_BYTES} long with extension
   */
  public String name(String folder, String wanted, String extension) {
    return first(folder, wanted, "", extension);
  }

  /**
   * Returns a name for a file with an id.
   *
   * @param id distinguishes it from others with the same wanted name
   * @see #name(String, String, String)
   */
  public String name(String folder, String wanted, String extension, long id) {
    String plain = named(wanted, "", extension);
    return take(folder, plain) ? plain : first(folder, wanted, "-" + id, extension);
  }

  private String first(String folder, String wanted, String suffix, String extension) {
    String name = named(wanted, suffix, extension);
    if (take(folder, name)) {
      return name;
    }
    long alike = keyed.of(NameSet.folded(path(folder, name)));
    int n = reached.getOrDefault(alike, 2);
    name = named(wanted, suffix + "-" + n, extension);
    while (!take(folder, name)) {
      n++;
      name = named(wanted, suffix + "-" + n, extension);
    }
    reached.put(alike, n + 1);
    return name;
  }

  private boolean take(String folder, String name) {
    return taken.add(path(folder, name));
  }

  private static String path(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static String named(String wanted, String suffix, String extension) {
    String tail = suffix + extension;
    return FileNames.segment(wanted, FileNames.MAX_BYTES - tail.length()) + tail;
  }
}
