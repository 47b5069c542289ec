package dev.pressport.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The slug that WordPress makes of a login (wp_insert_user() of user.php, sanitize_title()). */
final class Nicename {
  private static final int LONGEST = 50;

  private static final Pattern MARKS = Pattern.compile("\\p{M}++");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9 _-]++");
  private static final Pattern BLANKS = Pattern.compile("[ -]++");

  private Nicename() {}

  static String of(String login) {
    String plain = MARKS.matcher(Normalizer.normalize(login, Normalizer.Form.NFD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace('.', '-');
    String slug = BLANKS.matcher(OTHERS.matcher(lower).replaceAll("").strip()).replaceAll("-");
    String trimmed = trim(slug);
    return trimmed.length() > LONGEST ? trimmed.substring(0, LONGEST) : trimmed;
  }

  private static String trim(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
    return from < to ? slug.substring(from, to) : "";
  }
}
