package dev.pressport.source.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders of WordPress and of its backups that hold no content: the program, its plugins and
 * themes, and the uploads. All-in-One WP Migration and UpdraftPlus leave out the enclosing folder
 * {@code wp-content}.
 */
final class SiteFolders {
  /** In Duplicator's {@code dup-installer}, the dump is not in a subfolder. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?:^|.*?/)(?:wp-admin|wp-includes)/.*+"
              + "|(?:^|.*?/)wp-content/(?!database/)[^/]++/.*+"
              + "|(?:plugins|themes|mu-plugins|languages|uploads)/.*+"
              + "|(?:^|.*?/)dup-installer/[^/]++/.*+"
              + "|(?:^|.*?/)__MACOSX/.*+",
          Pattern.DOTALL);

  private static final Pattern ACF_JSON =
      Pattern.compile("(?:.*?/)?themes/[^/]++/acf-json/[^/]+\\.json", Pattern.DOTALL);

  /** Bedrock names the folder {@code app}. */
  private static final Pattern UPLOADS =
      Pattern.compile("((?:.*?/)?(?:wp-content|web/app)/uploads/|uploads/).++", Pattern.DOTALL);

  private SiteFolders() {}

  /** Returns whether a file is a part of the site's program or media. */
  static boolean isOfProgram(String path) {
    return PROGRAM.matcher(path).matches();
  }

  /** Returns whether a file is a definition that ACF keeps with a theme. */
  static boolean isAcfJson(String path) {
    return ACF_JSON.matcher(path).matches();
  }

  /** The path, with a slash at its end, of the uploads folder that a file is in. */
  static Optional<String> uploads(String path) {
    Matcher matcher = UPLOADS.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
