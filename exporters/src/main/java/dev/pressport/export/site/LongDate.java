package dev.pressport.export.site;

import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The long form of dates in a language, for generators that know English only (Unicode CLDR).
 *
 * @param strftime a format of strftime, with {@code MONTH} for the name of the month
 * @param months the names of the months, as they stand in a date
 */
public record LongDate(String strftime, List<String> months) {
  private static final Pattern TOKEN = Pattern.compile("'([^']*)'|([yMdLG])\\2*");

  private static final Map<String, String> FORMS =
      Map.of(
          "y", "%Y", "yyyy", "%Y", "MMMM", "MONTH", "M", "%-m", "MM", "%m", "d", "%-d", "dd", "%d");

  public LongDate {
    months = List.copyOf(months);
  }

  static LongDate of(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
    String strftime =
        TOKEN
            .matcher(pattern)
            .replaceAll(
                token ->
                    token.group(1) != null
                        ? token.group(1)
                        : FORMS.getOrDefault(token.group(), ""));
    return new LongDate(
        strftime.strip(),
        Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, locale))
            .toList());
  }
}
