package dev.pressport.redirect;

import dev.pressport.text.Ascii;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The addresses to which a {@link RedirectRule} applies. All paths begin at the root of a host. */
public sealed interface RuleSource {

  /**
   * One address.
   *
   * @param path decoded, with a slash at the beginning; the case of letters is of no importance
   * @param query as written; null when any fits
   * @param slashCounts whether the plugin applies the rule to the path only with, or only without,
   *     a slash at its end. On servers the slash is of no importance, unless one of the two
   *     addresses is that of a page
   */
  record Path(String path, @Nullable String query, boolean slashCounts) implements RuleSource {
    /** A path with or without a slash at its end. */
    public Path(String path, @Nullable String query) {
      this(path, query, false);
    }
  }

  /**
   * All addresses that begin alike; the rest is the group 1.
   *
   * @param path decoded, with a slash at the beginning
   */
  record Prefix(String path) implements RuleSource {}

  /**
   * The addresses in which a regular expression finds something, as visitors write them:
   * percent-encoded, from the root of the host. They are with their query if the expression names
   * one, else without.
   *
   * @param pattern in the common part of the syntaxes of PCRE and Java: ASCII only, without
   *     references to groups, possessive quantifiers and lookbehind
   */
  record Regex(String pattern, boolean ignoresCase) implements RuleSource {
    /** Returns whether the expression looks ahead, which the syntax of Go lacks. */
    public boolean looksAhead() {
      return pattern.contains("(?=") || pattern.contains("(?!");
    }

    /** Returns whether the expression is for paths with a query. */
    public boolean asksForQuery() {
      return pattern.contains("\\?") || pattern.contains("[?]");
    }

    /** Returns the number of its groups. */
    public int groups() {
      return Pattern.compile(pattern).matcher("").groupCount();
    }
  }

  /**
   * Addresses of a kind that servers of static sites cannot tell apart.
   *
   * @param reason in half a sentence for people
   */
  record Unusable(String reason) implements RuleSource {}

  /**
   * Returns the source of an address that a rule names.
   *
   * @param written a path below the folder, with or without a slash at its beginning, or a whole
   *     address; percent-encoded or not
   * @param folder in which the path is, without a slash at the end
   */
  static RuleSource of(String written, String folder) {
    WebAddress address = WebAddress.of(written);
    if (address == null) {
      return new Unusable("its source is not an address");
    }
    String path = Slug.decode(address.path());
    boolean whole = address.host() != null;
    String query = address.query();
    return new Path(
        whole ? path : folder + (path.startsWith("/") ? path : '/' + path),
        query == null || query.isEmpty() ? null : query);
  }

  /** Returns the source of an address at whose end a slash counts; other sources as they are. */
  static RuleSource withSlashCounting(RuleSource source) {
    return source instanceof Path path ? new Path(path.path(), path.query(), true) : source;
  }

  /** Returns the source of all addresses that begin with a path. */
  static RuleSource beginning(String written, String folder) {
    RuleSource source = of(written, folder);
    return source instanceof Path path && path.query() == null
        ? path.path().equals("/")
            ? new Unusable("it applies to the whole site")
            : new Prefix(path.path())
        : source instanceof Path ? new Unusable("its source has a query") : source;
  }

  /** Returns a regular expression for exactly a text, for {@link #matching}. */
  static String literal(String text) {
    StringBuilder pattern = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if ("\\.[]{}()*+?^$|".indexOf(c) >= 0) {
                pattern.append('\\');
              }
              pattern.append((char) c);
            });
    return pattern.toString();
  }

  /**
   * Returns the source of a regular expression for whole paths, from the root of the host.
   *
   * @param pattern without delimiters
   */
  static RuleSource matching(String pattern, boolean ignoresCase) {
    Matcher prefix = Syntax.PREFIX.matcher(pattern);
    if (prefix.matches() && !prefix.group(1).equals("/")) {
      return new Prefix(prefix.group(1));
    }
    if (!pattern.startsWith("^") && !pattern.startsWith("/")) {
      return matching("^.*?(?:" + pattern + ")", ignoresCase);
    }
    if (!Ascii.isAll(pattern)
        || pattern.length() > Syntax.LONGEST
        || Syntax.FOREIGN.matcher(pattern).find()) {
      return new Unusable("its regular expression is not understood by web servers in general");
    }
    try {
      return Pattern.compile(pattern).matcher("/").find()
          ? new Unusable("it applies to the whole site")
          : new Regex(pattern, ignoresCase);
    } catch (PatternSyntaxException e) {
      return new Unusable("its regular expression is damaged");
    }
  }

  /** The syntax of regular expressions. */
  final class Syntax {
    private static final int LONGEST = 1000;

    /** {@code ^/old/(.*)$}, of which most servers need no regular expression. */
    private static final Pattern PREFIX =
        Pattern.compile("\\^((?:/[A-Za-z0-9_~-]{1,100}){0,20}/)\\(\\.[*+]\\)\\$?");

    /**
     * What PCRE, Java and Go do not read alike, or a configuration might: control characters,
     * letters after backslashes but those of classes and borders, all groups but plain ones and
     * those that look ahead, possessive quantifiers, large counts, quotation marks, and braces of
     * variables.
     */
    private static final Pattern FOREIGN =
        Pattern.compile(
            "[\\x00-\\x1f\\x7f]|\\\\(?:[a-zA-Z0-9&&[^dwsDWSbB]]|$)|\\(\\?(?![:=!])|\\(\\*"
                + "|[*+?}]\\+|\\{[0-9,]*[0-9]{4}|\\{(?![0-9])|[$%]\\{|&&|\\[\\[|\"");

    private Syntax() {}
  }
}
