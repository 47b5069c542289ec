package dev.pressport.export.cms;

import dev.pressport.text.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/**
 * The names of content types, or of the fields of one, in another system: ASCII letters, digits and
 * {@code _}, beginning with a letter, and no two alike, however a system compares them. The same
 * questions in the same order give the same names.
 */
public final class NameScope {
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern HUMP = Pattern.compile("_([A-Za-z0-9])");

  private final Style style;
  private final int longest;
  private final Set<String> taken = new HashSet<>();

  /** The style of names. */
  public enum Style {
    /** {@code opening_hours}. */
    SNAKE,
    /** {@code openingHours}. */
    CAMEL,
    /** {@code opening-hours}. */
    KEBAB
  }

  /**
   * Creates a scope.
   *
   * @param longest the most characters
   * @param reserved names that the system has other uses for, separated by blanks
   */
  public NameScope(Style style, int longest, String reserved) {
    this.style = style;
    this.longest = longest;
    Words.of(reserved).forEach(name -> taken.add(folded(name)));
  }

  /** Returns a free name, as near as possible to the wanted one, and takes it. */
  public String name(String wanted) {
    String base = styled(wanted);
    String name = cut(base, longest);
    for (int n = 2; !taken.add(folded(name)); n++) {
      String suffix = style == Style.KEBAB ? "-" + n : style == Style.SNAKE ? "_" + n : "" + n;
      name = cut(base, longest - suffix.length()) + suffix;
    }
    return name;
  }

  private static String folded(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private String styled(String wanted) {
    String ascii = ODD.matcher(Junidecode.unidecode(wanted)).replaceAll("_");
    String words = ascii.replaceAll("^_+|_+$", "");
    if (words.isEmpty() || !Character.isLetter(words.charAt(0))) {
      words = words.isEmpty() ? "field" : "field_" + words;
    }
    return switch (style) {
      case SNAKE -> separated(words);
      case KEBAB -> separated(words).replace('_', '-');
      case CAMEL ->
          HUMP.matcher(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1))
              .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    };
  }

  private static String separated(String words) {
    return NEW_WORD.matcher(words).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /** Cuts a name, which must not end between two words: systems refuse it, or add a word. */
  private static String cut(String name, int length) {
    int end = Math.min(name.length(), length);
    while (name.charAt(end - 1) == '_' || name.charAt(end - 1) == '-') {
      end--;
    }
    return name.substring(0, end);
  }
}
