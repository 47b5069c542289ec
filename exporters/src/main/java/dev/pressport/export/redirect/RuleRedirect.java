package dev.pressport.export.redirect;

import dev.pressport.redirect.RuleSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A redirect by a rule that is not a permanent one of a single address. It counts only where the
 * new site has no page.
 *
 * @param from a path without a query, a prefix or a regular expression
 * @param status of HTTP
 * @param to as of a {@link Redirect}; {@code $1} stands for what the first group of the source
 *     matched. Empty for a status without a target
 */
record RuleRedirect(RuleSource from, int status, String to) {
  private static final Pattern GROUP = Pattern.compile("\\$([1-9])");

  /** Returns whether visitors are led to another address. */
  boolean leads() {
    return !to.isEmpty();
  }

  /** Returns the path of a rule for a single one, without slashes at the end; null for others. */
  @Nullable String path() {
    return from instanceof RuleSource.Path path ? trimmed(path.path()) : null;
  }

  private static String trimmed(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /**
   * Returns a regular expression for the path as visitors write it, percent-encoded, in the syntax
   * of PCRE; without quotation marks.
   */
  String pattern() {
    if (from instanceof RuleSource.Regex regex) {
      return regex.pattern();
    }
    return from instanceof RuleSource.Prefix prefix
        ? '^' + RegexText.of(LinkText.ofDecoded(prefix.path())) + "(.*)$"
        : '^' + RegexText.of(LinkText.ofDecoded(String.valueOf(path()))) + "/*$";
  }

  /** Returns whether the case of letters is of no importance. */
  boolean ignoresCase() {
    return !(from instanceof RuleSource.Regex regex) || regex.ignoresCase();
  }

  /** Returns whether the syntax of Go has all of the pattern. */
  boolean isForGo() {
    return !(from instanceof RuleSource.Regex regex) || !regex.looksAhead();
  }

  /** Returns the target with other text for each group. */
  String to(String before, String after) {
    return GROUP
        .matcher(to)
        .replaceAll(found -> Matcher.quoteReplacement(before + found.group(1) + after));
  }
}
