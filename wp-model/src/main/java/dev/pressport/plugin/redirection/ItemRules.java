package dev.pressport.plugin.redirection;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the table {@code redirection_items}: models/redirect/redirect.php, and the classes
 * of its folders matches and actions. Sources are addresses from the root of the host.
 */
final class ItemRules implements RedirectRules {
  static final String TABLE = "redirection_items";
  static final String GROUPS = "redirection_groups";

  /** The defaults of what the rules themselves leave open. */
  static final String OPTION = "redirection_options";

  private static final String NAME = "Redirection";
  private static final String DISABLED = "disabled";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    Set<Long> off = new HashSet<>();
    for (LooseValue group : rules.table(GROUPS)) {
      if (DISABLED.equals(group.get("status").string())) {
        off.add(Objects.requireNonNullElse(group.get("id").id(), 0L));
      }
    }
    List<LooseValue> items =
        rules.table(TABLE).stream()
            .filter(item -> !DISABLED.equals(item.get("status").string()))
            .filter(item -> !off.contains(item.get("group_id").id()))
            .sorted(Comparator.comparingLong(item -> number(item.get("position").integer())))
            .toList();
    LooseValue defaults = rules.option(OPTION);
    for (LooseValue item : items) {
      action.accept(rule(item, defaults));
    }
  }

  private static long number(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static RedirectRule rule(LooseValue item, LooseValue defaults) {
    String url = Objects.requireNonNullElse(item.get("url").string(), "");
    String condition = Objects.requireNonNullElse(item.get("match_type").string(), "url");
    String written = item.get("action_data").string();
    String target = condition.equals("login") ? loggedOut(written) : written;
    if (!condition.equals("url") && (!condition.equals("login") || target == null)) {
      return RedirectRule.without(NAME, url, "it depends on a condition: " + condition);
    }
    String kind = Objects.requireNonNullElse(item.get("action_type").string(), "url");
    return switch (kind) {
      case "url", "error" ->
          RedirectRule.of(
              NAME,
              url,
              source(item, url, defaults),
              (int) number(item.get("action_code").integer()),
              kind.equals("url") ? target : null);
      case "pass" -> RedirectRule.without(NAME, url, "it shows the target at the old address");
      case "random" -> RedirectRule.without(NAME, url, "it leads to a random entry");
      default -> RedirectRule.without(NAME, url, "it is an exception from other rules");
    };
  }

  /** The visitors of a static site are never logged in. */
  private static @Nullable String loggedOut(@Nullable String data) {
    Value targets = PhpSerialization.decode(data == null ? "" : data).value();
    return LooseValue.of(targets).get("logged_out").filled();
  }

  private static RuleSource source(LooseValue item, String url, LooseValue defaults) {
    String data = item.get("match_data").string();
    LooseValue flags =
        LooseValue.of(PhpJson.decodeObject(data == null ? "{}" : data)).get("source");
    if (item.get("regex").isTrue() || flags.get("flag_regex").isTrue()) {
      LooseValue ignoresCase = flags.get("flag_case");
      return RuleSource.matching(
          url, (ignoresCase.present() ? ignoresCase : defaults.get("flag_case")).isTrue());
    }
    return RuleSource.of(url, "");
  }
}
