package dev.pressport.plugin.theeventscalendar;

import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Labels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The costs of events as the plugin shows them: src/Tribe/Cost_Utils.php. */
final class Costs {
  private static final String NUMBER = "(\\d{1,12}(?:[.,]\\d{1,4})*+)";
  private static final Pattern AMOUNT = Pattern.compile(NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*+[-\u2013]\\s*+" + NUMBER);
  private static final Pattern ZERO = Pattern.compile("0+(?:[.,]0+)?+");

  private Costs() {}

  /** Returns the cost of an event; null when nothing is said of it. */
  static @Nullable Cost of(Metas metas, Site site) {
    String stored = LooseValue.of(metas, "_EventCost").filled();
    if (stored == null) {
      return null;
    }
    String cost = stored.strip();
    if (ZERO.matcher(cost).matches()) {
      return new Cost(free(site), true, null);
    }
    LooseValue options = SiteOptions.of(site).value(TheEventsCalendar.OPTIONS);
    String symbol = LooseValue.of(metas, "_EventCurrencySymbol").filled();
    if (symbol == null) {
      symbol = options.get("defaultCurrencySymbol").filled();
    }
    String position = LooseValue.of(metas, "_EventCurrencyPosition").filled();
    boolean after =
        position == null
            ? options.get("reverseCurrencyPosition").isTrue()
            : !position.equals("prefix");
    Matcher range = RANGE.matcher(cost);
    String text = cost;
    if (range.matches()) {
      text =
          amount(range.group(1), symbol, after, site)
              + " \u2013 "
              + amount(range.group(2), symbol, after, site);
    } else if (AMOUNT.matcher(cost).matches()) {
      text = amount(cost, symbol, after, site);
    }
    return new Cost(text, false, null);
  }

  private static String amount(String number, @Nullable String symbol, boolean after, Site site) {
    if (ZERO.matcher(number).matches()) {
      return free(site);
    }
    if (symbol == null) {
      return number;
    }
    return after ? number + symbol : symbol + number;
  }

  private static String free(Site site) {
    return Labels.of(site.language()).get("free");
  }
}
