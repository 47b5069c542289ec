package dev.pressport.plugin.saferedirectmanager;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rules in entries of the type {@code redirect_rule}: class-srm-redirect.php, match_redirect().
 * Sources are below the home; a star at the end stands for any rest.
 */
final class EntryRules implements RedirectRules {
  static final String NAME = "Safe Redirect Manager";
  static final String TYPE = "redirect_rule";
  static final String FROM = "_redirect_rule_from";
  static final String TO = "_redirect_rule_to";
  static final String STATUS = "_redirect_rule_status_code";
  static final String REGEX = "_redirect_rule_from_regex";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    rules.index().children(TYPE, 0).stream()
        .map(rules.index()::part)
        .flatMap(Optional::stream)
        .filter(part -> part.outline().status().equals("publish"))
        .sorted(Comparator.comparingLong(Part::menuOrder))
        .forEach(part -> action.accept(rule(part.meta(), rules.folder())));
  }

  private static RedirectRule rule(Metas metas, String folder) {
    String from = Objects.requireNonNullElse(LooseValue.of(metas, FROM).string(), "");
    String to = LooseValue.of(metas, TO).filled();
    Long status = LooseValue.of(metas, STATUS).integer();
    int code = status == null ? 302 : status.intValue();
    if (LooseValue.of(metas, REGEX).isTrue()) {
      String anchored = from.startsWith("^") ? from.substring(1) : ".*?" + from;
      String pattern = '^' + RuleSource.literal(folder) + anchored;
      return RedirectRule.of(NAME, from, RuleSource.matching(pattern, true), code, to);
    }
    if (!from.endsWith("*")) {
      return RedirectRule.of(NAME, from, RuleSource.of(from, folder), code, to);
    }
    RuleSource source = RuleSource.beginning(from.substring(0, from.length() - 1), folder);
    String target = to != null && to.endsWith("*") ? to.substring(0, to.length() - 1) + "$1" : to;
    return RedirectRule.of(NAME, from, source, code, target);
  }
}
