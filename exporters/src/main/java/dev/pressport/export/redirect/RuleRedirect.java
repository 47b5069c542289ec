package dev.pressport.export.redirect;

import dev.pressport.redirect.RuleSource;
import dev.pressport.text.Slug;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A redirect by a rule that is not a permanent one of a single address. It counts only where the
 * new site has no page, unless its source has a query: pages answer whatever the query is.
 *
 * @param from a path, a prefix or a regular expression
 * @param status of HTTP
 * @param to as of a {@link Redirect}; {@code $1} stands for what the first group of the source
 *     matched. Empty for a status without a target
 */
record RuleRedirect(RuleSource from, int status, String to) {
  private static final Pattern GROUP = Pattern.compile("\\$([1-9])");

  /** Returns whether the source has a query. */
  boolean isQueried() {
    return from instanceof RuleSource.Path path
        ? path.query() != null
        : from instanceof RuleSource.Regex regex && regex.asksForQuery();
  }

  /**
   * Returns the variables of the query of a rule for a single path, {@code name=value} and
   * percent-encoded; requests may have them in any order, and others besides. Empty for none.
   */
  List<String> variables() {
    return from instanceof RuleSource.Path path && path.query() != null
        ? Stream.of(path.query().split("&", -1)).map(RuleRedirect::variable).toList()
        : List.of();
  }

  private static String variable(String written) {
    int equals = written.indexOf('=');
    String name = equals < 0 ? written : written.substring(0, equals);
    String value = equals < 0 ? "" : '=' + encoded(written.substring(equals + 1));
    return encoded(name) + value;
  }

  private static String encoded(String written) {
    return LinkText.ofDecoded(Slug.decode(written));
  }

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
