package dev.pressport.plugin.moderneventscalendar;

import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Labels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The costs of events as the plugin shows them: app/libraries/main.php, render_price(). */
final class EventCost {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "EUR", "\u20ac", "GBP", "\u00a3", "JPY", "\u00a5", "INR", "\u20b9");

  private EventCost() {}

  /** Returns the cost of an event; null when nothing is said of it. */
  static @Nullable Cost of(Metas metas, Site site) {
    String stored = LooseValue.of(metas, "mec_cost").filled();
    if (stored == null) {
      return null;
    }
    String cost = stored.strip();
    if (!NUMBER.matcher(cost).matches()) {
      return new Cost(cost, false, null);
    }
    BigDecimal number = new BigDecimal(cost);
    if (number.signum() == 0) {
      return new Cost(Labels.of(site.language()).get("free"), true, null);
    }
    LooseValue settings = SiteOptions.of(site).value(ModernEventsCalendar.OPTIONS).get("settings");
    return new Cost(withSign(amount(number, settings), settings), false, null);
  }

  private static String amount(BigDecimal number, LooseValue settings) {
    boolean whole = "0".equals(settings.get("decimal_separator_status").string());
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(separator(settings.get("thousand_separator"), ','));
    symbols.setDecimalSeparator(separator(settings.get("decimal_separator"), '.'));
    DecimalFormat format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  private static char separator(LooseValue setting, char usual) {
    String text = setting.string();
    return text == null || text.length() != 1 ? usual : text.charAt(0);
  }

  private static String withSign(String amount, LooseValue settings) {
    String own = settings.get("currency_symptom").filled();
    String code = settings.get("currency").filled();
    String sign = own == null ? code == null ? null : SIGNS.getOrDefault(code, code) : own;
    if (sign == null) {
      return amount;
    }
    String place = settings.get("currency_sign").filled();
    return switch (place == null ? "before" : place) {
      case "after" -> amount + sign;
      case "after_space" -> amount + ' ' + sign;
      case "before_space" -> sign + ' ' + amount;
      default -> sign + amount;
    };
  }
}
