package dev.pressport.export.cms;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/**
 * The form of slugs in a system.
 *
 * @param ascii whether they are small ASCII letters, digits and hyphens; other letters become the
 *     nearest ones
 * @param longest the most characters; a suffix that makes a slug unique comes on top
 * @param reserved slugs that the system has other uses for
 */
public record SlugRules(boolean ascii, int longest, Set<String> reserved) {
  private static final Pattern ODD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ODD_UNICODE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_.~-]+");
  private static final Pattern EDGES = Pattern.compile("^-+|(?<!-)-++$");

  public SlugRules {
    reserved = Set.copyOf(reserved);
  }

  /** Creates rules without reserved slugs. */
  public SlugRules(boolean ascii, int longest) {
    this(ascii, longest, Set.of());
  }

  /** Returns a slug in this form; empty when nothing of the text can be in a slug. */
  public String of(String text) {
    String letters =
        ascii
            ? ODD.matcher(Junidecode.unidecode(text).toLowerCase(Locale.ROOT)).replaceAll("-")
            : ODD_UNICODE.matcher(text).replaceAll("-");
    String slug = EDGES.matcher(letters).replaceAll("");
    if (slug.codePointCount(0, slug.length()) > longest) {
      slug = EDGES.matcher(slug.substring(0, slug.offsetByCodePoints(0, longest))).replaceAll("");
    }
    return reserved.contains(slug) ? slug + "-1" : slug;
  }
}
