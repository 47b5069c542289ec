package dev.pressport.plugin.simple301redirects;

import dev.pressport.php.LooseValue;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The option {@code 301_redirects}, a map of sources below the home to targets. Where wildcards are
 * switched on, a star stands for any characters, in the target for those that the first one stood
 * for.
 */
final class OptionRules implements RedirectRules {
  static final String NAME = "Simple 301 Redirects";
  static final String OPTION = "301_redirects";
  static final String WILDCARD = "301_redirects_wildcard";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    String wildcard = rules.option(WILDCARD).string();
    boolean stars = "true".equals(wildcard) || "1".equals(wildcard);
    rules
        .option(OPTION)
        .map()
        .forEach(
            (from, to) ->
                action.accept(rule(from, LooseValue.of(to).string(), stars, rules.folder())));
  }

  private static RedirectRule rule(String from, @Nullable String to, boolean stars, String folder) {
    if (!stars || from.indexOf('*') < 0 || from.contains("://")) {
      return RedirectRule.of(NAME, from, RuleSource.of(from, folder), 301, to);
    }
    String below = from.startsWith("/") ? from : '/' + from;
    String pattern = RuleSource.literal(folder + below).replace("\\*", "(.*)");
    return RedirectRule.of(
        NAME,
        from,
        RuleSource.matching('^' + pattern, true),
        301,
        to == null ? null : to.replace("*", "$1"));
  }
}
