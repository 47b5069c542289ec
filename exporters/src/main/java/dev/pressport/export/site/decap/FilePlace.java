package dev.pressport.export.site.decap;

import org.jspecify.annotations.Nullable;

/**
 * The place of the files of a collection.
 *
 * @param folder without a slash at its end
 * @param slug Decap's pattern for the name of a new file
 * @param below the path from that name to the file, {@code {{slug}}/_index}; null for the name
 *     alone
 * @param extension without a dot
 */
record FilePlace(String folder, String slug, @Nullable String below, String extension) {
  private static final String SLUG = "{{slug}}";

  /** The place of pages whose specimen has this file. */
  static FilePlace of(String path) {
    int dot = path.lastIndexOf('.');
    int name = path.indexOf(Specimen.NAME);
    int slash = path.lastIndexOf('/', name);
    String pattern =
        path.substring(slash + 1, dot)
            .replace(Specimen.DAY, "{{year}}-{{month}}-{{day}}")
            .replace(Specimen.NAME, SLUG);
    int end = pattern.indexOf('/');
    return new FilePlace(
        path.substring(0, Math.max(slash, 0)),
        end < 0 ? pattern : pattern.substring(0, end),
        end < 0 ? null : SLUG + pattern.substring(end),
        path.substring(dot + 1));
  }

  /** Returns whether a file is in the folder, or below it. */
  boolean holds(String path) {
    return path.startsWith(folder + "/") && path.endsWith("." + extension);
  }

  /** The number of folders from the place to a file in it, that of the file included. */
  int depth(String path) {
    return (int) path.substring(folder.length()).chars().filter(c -> c == '/').count();
  }
}
