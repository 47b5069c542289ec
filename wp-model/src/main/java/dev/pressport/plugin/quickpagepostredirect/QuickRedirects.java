package dev.pressport.plugin.quickpagepostredirect;

import dev.pressport.php.LooseValue;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import dev.pressport.text.HtmlEntities;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The option {@code quickppr_redirects}, a map of sources to targets, both as esc_url() stores
 * them. A path is below the home.
 */
final class QuickRedirects implements RedirectRules {
  static final String NAME = "Quick Page/Post Redirect";
  static final String OPTION = "quickppr_redirects";

  /** The switch that turns all of its redirects off. */
  static final String OFF = "ppr_override-active";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    if (rules.option(OFF).isTrue()) {
      return;
    }
    rules
        .option(OPTION)
        .map()
        .forEach(
            (from, stored) -> {
              String source = HtmlEntities.decode(from);
              String to =
                  HtmlEntities.decode(
                      Objects.requireNonNullElse(LooseValue.of(stored).string(), ""));
              action.accept(
                  RedirectRule.of(
                      NAME,
                      source,
                      RuleSource.of(source, rules.folder()),
                      301,
                      to.startsWith("/") ? rules.folder() + to : to));
            });
  }
}
