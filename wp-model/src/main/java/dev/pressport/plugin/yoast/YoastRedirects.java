package dev.pressport.plugin.yoast;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The redirects of the paid version, in options: the rules as its page shows them, and two lists
 * that it works with, which older versions have alone. Sources are below the home, without slashes
 * around.
 */
final class YoastRedirects implements RedirectRules {
  static final String BASE = "wpseo-premium-redirects-base";
  static final String PLAIN = "wpseo-premium-redirects-export-plain";
  static final String REGEX = "wpseo-premium-redirects-export-regex";

  private static final String NAME = "Yoast SEO";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    LooseValue base = rules.option(BASE);
    if (base.isArray()) {
      for (LooseValue rule : base.list()) {
        String origin = rule.get("origin").string();
        if (origin != null) {
          boolean regex = "regex".equals(rule.get("format").string());
          action.accept(rule(origin, regex, rule, rules.folder()));
        }
      }
      return;
    }
    forEach(rules.option(REGEX), true, rules.folder(), action);
    forEach(rules.option(PLAIN), false, rules.folder(), action);
  }

  private static void forEach(
      LooseValue list, boolean regex, String folder, Consumer<RedirectRule> action) {
    for (Map.Entry<String, Value> rule : list.map().entrySet()) {
      action.accept(rule(rule.getKey(), regex, LooseValue.of(rule.getValue()), folder));
    }
  }

  private static RedirectRule rule(String origin, boolean regex, LooseValue rule, String folder) {
    Long status = rule.get("type").integer();
    String url = Objects.requireNonNullElse(rule.get("url").string(), "");
    RuleSource source =
        regex ? RuleSource.matching(below(origin, folder), false) : RuleSource.of(origin, folder);
    int code = status == null ? 301 : status.intValue();
    return RedirectRule.of(NAME, origin, source, code, target(url, code, folder));
  }

  /** Returns a target from the root of the host; the home is empty. */
  private static String target(String url, int code, String folder) {
    boolean whole = url.startsWith("/") || url.contains("://");
    return whole || code >= 400 ? url : folder + '/' + url;
  }

  /** A pattern with an anchor is for the path below the home, with or without its first slash. */
  private static String below(String pattern, String folder) {
    String before = '^' + RuleSource.literal(folder) + '/';
    return pattern.startsWith("^/")
        ? before + pattern.substring(2)
        : pattern.startsWith("^") ? before + pattern.substring(1) : before + ".*?" + pattern;
  }
}
