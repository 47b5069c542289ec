package dev.pressport.plugin.eventsmanager;

import dev.pressport.settings.SiteOptions;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts of money in the site's currency and format (em-functions.php). */
final class Prices {
  /** The signs of currencies that Java calls by a longer name in English. */
  private static final Map<String, String> SIGNS =
      Map.of("CHF", "CHF", "AUD", "$", "CAD", "$", "NZD", "$", "MXN", "$", "HKD", "$");

  private final SiteOptions options;

  Prices(SiteOptions options) {
    this.options = options;
  }

  /** Returns an amount as the site shows it. */
  String text(double amount) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(sign("dbem_bookings_currency_decimal_point", '.'));
    symbols.setGroupingSeparator(sign("dbem_bookings_currency_thousands_sep", ','));
    DecimalFormat number = new DecimalFormat("#,##0.00", symbols);
    number.setRoundingMode(RoundingMode.HALF_UP);
    String format = options.value("dbem_bookings_currency_format").filled();
    return (format == null ? "@#" : format)
        .replace("#", number.format(amount))
        .replace("@", symbol(options.value("dbem_bookings_currency").filled()));
  }

  private char sign(String option, char usual) {
    String stored = options.string(option);
    return stored == null || stored.isEmpty() ? usual : stored.charAt(0);
  }

  private static String symbol(@Nullable String code) {
    if (code == null) {
      return "$";
    }
    try {
      String known = SIGNS.get(code);
      return known == null ? Currency.getInstance(code).getSymbol(Locale.US) : known;
    } catch (IllegalArgumentException e) {
      return code;
    }
  }
}
