package dev.pressport.plugin.redirection;

import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import dev.pressport.text.WebAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the table {@code redirection_items}: models/redirect/redirect.php, and the classes
 * of its folders matches and actions. Sources are addresses from the root of the host.
 */
final class ItemRules implements RedirectRules {
  static final String TABLE = "redirection_items";

  /** The defaults of what the rules themselves leave open. */
  static final String OPTION = "redirection_options";

  private static final String NAME = "Redirection";
  private static final String DISABLED = "disabled";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    List<LooseValue> items =
        rules.table(TABLE).stream()
            .filter(item -> !DISABLED.equals(item.get("status").string()))
            .sorted(Comparator.comparingLong(item -> number(item.get("position").integer())))
            .toList();
    LooseValue defaults = rules.option(OPTION);
    String home = Objects.requireNonNullElse(rules.site().home(), "");
    for (LooseValue item : items) {
      of(item, defaults, home, action);
    }
  }

  private static long number(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  private static void of(
      LooseValue item, LooseValue defaults, String home, Consumer<RedirectRule> action) {
    String url = Objects.requireNonNullElse(item.get("url").string(), "");
    String condition = Objects.requireNonNullElse(item.get("match_type").string(), "url");
    String written = item.get("action_data").string();
    if (condition.equals("url")) {
      action.accept(rule(item, url, written, defaults));
      return;
    }
    LooseValue data =
        LooseValue.of(PhpSerialization.decode(written == null ? "" : written).value());
    boolean leads = "url".equals(item.get("action_type").string());
    String always = leads ? target(condition, data, home) : null;
    if (always != null) {
      action.accept(rule(item, url, always, defaults));
    }
    if (always == null || (data.get("url_from").filled() != null && !condition.equals("server"))) {
      action.accept(RedirectRule.without(NAME, url, "it depends on a condition: " + condition));
    }
  }

  /**
   * Returns the target for all visitors but those who meet a condition, since a static site does
   * not know who meets it; null for none. Visitors of a static site are never logged in, and ask
   * the host of the site for what it does not have.
   */
  private static @Nullable String target(String condition, LooseValue data, String home) {
    return switch (condition) {
      case "login" -> data.get("logged_out").filled();
      case "page" -> "404".equals(data.get("page").string()) ? data.get("url").filled() : null;
      case "server" -> {
        String server = Objects.requireNonNullElse(data.get("server").string(), "");
        boolean here = WebAddress.hostOf(server).equals(WebAddress.hostOf(home));
        yield data.get(here ? "url_from" : "url_notfrom").filled();
      }
      default -> data.get("url_notfrom").filled();
    };
  }

  private static RedirectRule rule(
      LooseValue item, String url, @Nullable String target, LooseValue defaults) {
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

  private static RuleSource source(LooseValue item, String url, LooseValue defaults) {
    String data = item.get("match_data").string();
    LooseValue flags =
        LooseValue.of(PhpJson.decodeObject(data == null ? "{}" : data)).get("source");
    if (item.get("regex").isTrue() || flags.get("flag_regex").isTrue()) {
      return RuleSource.matching(url, isOn("flag_case", flags, defaults));
    }
    RuleSource source = RuleSource.of(url, "");
    boolean counts = defaults.isArray() && !isOn("flag_trailing", flags, defaults);
    return counts ? RuleSource.withSlashCounting(source) : source;
  }

  private static boolean isOn(String flag, LooseValue flags, LooseValue defaults) {
    LooseValue own = flags.get(flag);
    return (own.present() ? own : defaults.get(flag)).isTrue();
  }
}
