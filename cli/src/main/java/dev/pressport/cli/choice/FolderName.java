package dev.pressport.cli.choice;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name of an output folder, made of the title of a site and its target. */
public final class FolderName {
  private static final int LONGEST = 40;

  private FolderName() {}

  /**
   * Returns a name that no file in a folder has yet.
   *
   * @param title null for none
   */
  public static String of(@Nullable String title, String target, Path parent) {
    String base = slug(title == null ? "" : title) + "-" + target;
    String name = base;
    for (int number = 2; isTaken(parent, name); number++) {
      name = base + "-" + number;
    }
    return name;
  }

  private static String slug(String title) {
    String ascii =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+|['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+", "");
    String cut = ascii.substring(0, Math.min(LONGEST, ascii.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "site" : cut;
  }

  private static boolean isTaken(Path parent, String name) {
    return Files.exists(parent.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
