package dev.pressport.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the copies that WordPress makes of a picture (wp-admin/includes/image.php,
 * _wp_make_subsizes(), and image-edit.php, wp_save_image()).
 */
final class FileStem {
  private static final Pattern SIZE = Pattern.compile("-\\d{1,5}x\\d{1,5}(?:@[23]x)?$");
  private static final Pattern EDITION = Pattern.compile("-(?:scaled|rotated|e\\d{10,14})$");

  private FileStem() {}

  /**
   * Returns the paths that the file may be a copy of, the most likely first; not the path itself.
   */
  static List<String> sources(String path) {
    int dot = path.lastIndexOf('.');
    if (dot <= path.lastIndexOf('/') + 1) {
      return List.of();
    }
    String stem = path.substring(0, dot);
    String extension = path.substring(dot);
    List<String> sources = new ArrayList<>();
    String whole = without(SIZE, stem);
    if (!whole.equals(stem)) {
      sources.add(whole + extension);
    }
    String unedited = without(EDITION, whole);
    if (!unedited.equals(whole)) {
      sources.add(unedited + extension);
    }
    return sources;
  }

  /** Returns whether a file is the scaled or rotated copy of another in its folder. */
  static boolean isCopy(String path, String original) {
    int dot = original.lastIndexOf('.');
    String stem = dot < 0 ? original : original.substring(0, dot);
    String extension = dot < 0 ? "" : original.substring(dot);
    return path.equals(stem + "-scaled" + extension) || path.equals(stem + "-rotated" + extension);
  }

  private static String without(Pattern end, String stem) {
    Matcher matcher = end.matcher(stem);
    return matcher.find() && matcher.start() > stem.lastIndexOf('/') + 1
        ? stem.substring(0, matcher.start())
        : stem;
  }
}
