package dev.pressport.source.file;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The paths of files that a web server sends to visitors. */
final class ServedFiles {
  private static final Set<String> PROGRAMS =
      Set.of("php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "phps", "inc");
  private static final Set<String> LOADED =
      Set.of(
          ("apng avif bmp cur gif ico jpe jpeg jpg jxl png svg tif tiff webp css eot otf ttf woff"
                  + " woff2 js mjs aac flac m4a mp3 oga ogg opus wav weba m4v mov mp4 ogv"
                  + " webm vtt srt pdf")
              .split(" "));

  private ServedFiles() {}

  /** Returns whether a path leads to a file below where it starts, which is no program. */
  static boolean isServed(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.startsWith(".")) {
        return false;
      }
    }
    return path.indexOf('\\') < 0 && path.indexOf('\0') < 0 && !PROGRAMS.contains(extension(path));
  }

  /** Returns whether the name of a file is that of one that pages load. */
  static boolean isLoaded(String path) {
    return isServed(path) && LOADED.contains(extension(path));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the forms of a path that mean the same, its own first. */
  static Set<String> forms(String path) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(path);
    if (!path.chars().allMatch(c -> c < 0x80)) {
      forms.add(Normalizer.normalize(path, Form.NFC));
      forms.add(Normalizer.normalize(path, Form.NFD));
    }
    return forms;
  }
}
