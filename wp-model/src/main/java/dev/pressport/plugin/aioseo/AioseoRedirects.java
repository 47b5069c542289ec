package dev.pressport.plugin.aioseo;

import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.Objects;
import java.util.function.Consumer;

/** The rules of its paid part, in the table {@code aioseo_redirects}. */
final class AioseoRedirects implements RedirectRules {
  static final String TABLE = "aioseo_redirects";

  private static final String NAME = "All in One SEO";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    for (LooseValue row : rules.table(TABLE)) {
      String source = row.get("source_url").string();
      if (source != null && !Boolean.FALSE.equals(row.get("enabled").bool())) {
        action.accept(rule(row, source, rules.folder()));
      }
    }
  }

  private static RedirectRule rule(LooseValue row, String source, String folder) {
    String conditions = row.get("custom_rules").filled();
    if (conditions != null && !LooseValue.of(PhpJson.decodeObject(conditions)).list().isEmpty()) {
      return RedirectRule.without(NAME, source, "it depends on a condition");
    }
    Long status = row.get("type").integer();
    boolean regex = row.get("regex").isTrue();
    String anchored = source.startsWith("^") ? source.substring(1) : ".*?" + source;
    return RedirectRule.of(
        NAME,
        source,
        regex
            ? RuleSource.matching(
                '^' + RuleSource.literal(folder) + anchored, row.get("ignore_case").isTrue())
            : RuleSource.of(source, folder),
        status == null ? 301 : status.intValue(),
        Objects.requireNonNullElse(row.get("target_url").string(), ""));
  }
}
