package dev.pressport.plugin.rankmath;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The rules of the table {@code rank_math_redirections}: class-redirector.php and class-db.php of
 * its module redirections. A rule has several sources; they are below the home, without slashes
 * around, and the rule that was changed last comes first.
 */
final class RankMathRedirects implements RedirectRules {
  static final String TABLE = "rank_math_redirections";

  /** The modules that are switched on. */
  static final String MODULES = "rank_math_modules";

  private static final String NAME = "Rank Math SEO";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    LooseValue modules = rules.option(MODULES);
    boolean off = modules.isArray() && !modules.strings().contains("redirections");
    List<LooseValue> active =
        rules.table(TABLE).stream()
            .filter(row -> "active".equals(row.get("status").string()))
            .sorted(
                Comparator.comparing(
                        (LooseValue row) ->
                            Objects.requireNonNullElse(row.get("updated").string(), ""))
                    .reversed())
            .toList();
    for (LooseValue row : active) {
      String sources = Objects.requireNonNullElse(row.get("sources").string(), "");
      Value decoded = PhpSerialization.decode(sources).value();
      for (LooseValue source : LooseValue.of(decoded).list()) {
        String pattern = source.get("pattern").string();
        if (pattern != null) {
          action.accept(
              off
                  ? RedirectRule.without(NAME, pattern, "the module is switched off")
                  : rule(row, source, pattern, rules.folder()));
        }
      }
    }
  }

  private static RedirectRule rule(
      LooseValue row, LooseValue source, String pattern, String folder) {
    Long status = row.get("header_code").integer();
    return RedirectRule.of(
        NAME,
        pattern,
        source(source, trimmed(pattern), folder),
        status == null ? 301 : status.intValue(),
        row.get("url_to").filled());
  }

  private static RuleSource source(LooseValue source, String pattern, String folder) {
    boolean ignoresCase = "case".equals(source.get("ignore").string());
    String before = '^' + RuleSource.literal(folder) + '/';
    String kind = Objects.requireNonNullElse(source.get("comparison").string(), "exact");
    return switch (kind) {
      case "exact" -> RuleSource.of('/' + pattern, folder);
      case "start" -> RuleSource.beginning('/' + pattern, folder);
      case "contains" ->
          RuleSource.matching(before + ".*" + RuleSource.literal(pattern), ignoresCase);
      case "end" ->
          RuleSource.matching(before + "(?:.*)" + RuleSource.literal(pattern) + "/*$", ignoresCase);
      case "regex" -> RuleSource.matching(before + below(pattern), ignoresCase);
      default -> new RuleSource.Unusable("it compares in a way that is not known");
    };
  }

  /** Returns a regular expression for the end of a path out of one for a path without slashes. */
  private static String below(String pattern) {
    String anywhere = pattern.startsWith("^") ? pattern.substring(1) : ".*?" + pattern;
    return anywhere.endsWith("$") && !anywhere.endsWith("\\$")
        ? anywhere.substring(0, anywhere.length() - 1) + "/*$"
        : anywhere;
  }

  private static String trimmed(String pattern) {
    int from = 0;
    int to = pattern.length();
    while (from < to && pattern.charAt(from) == '/') {
      from++;
    }
    while (to > from && pattern.charAt(to - 1) == '/') {
      to--;
    }
    return pattern.substring(from, to);
  }
}
