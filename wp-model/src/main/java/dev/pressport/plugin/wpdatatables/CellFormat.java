package dev.pressport.plugin.wpdatatables;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.settings.SiteOptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column as visitors see them: the classes of its source/ that are named after the
 * types of columns.
 */
final class CellFormat {
  /** The mark between an address and its text. */
  private static final String SEPARATOR = "||";

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T](.+))?|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: (.+))?");

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");
  private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
  private static final int MOST_DECIMALS = 10;

  private final Map<String, Value> column;
  private final LooseValue settings;
  private final SiteOptions options;
  private final Body body;

  CellFormat(Map<String, Value> column, Body body) {
    this.column = column;
    this.body = body;
    settings = LooseValue.of(column, "advanced_settings");
    options = SiteOptions.of(body.site());
  }

  /** Returns a cell as HTML. */
  String html(LooseValue cell) {
    String text = text(cell);
    if (text.isBlank()) {
      return "";
    }
    String html = formatted(text);
    return html.isEmpty() ? "" : affix("text_before") + html + affix("text_after");
  }

  /** Returns a value as text; JSON has numbers, too. */
  static String text(LooseValue cell) {
    return Objects.requireNonNullElse(cell.plain(), "");
  }

  private String affix(String name) {
    return Html.escape(Objects.requireNonNullElse(LooseValue.of(column, name).string(), ""));
  }

  private String formatted(String text) {
    return switch (Objects.requireNonNullElse(LooseValue.of(column, "column_type").string(), "")) {
      case "int" -> number(text, 0, isSeparated());
      case "float" -> number(text, decimals(), true);
      case "date" -> date(text, dates());
      case "datetime" -> date(text, dates() + " " + times());
      case "time" -> date(text, times());
      case "link" -> link(text);
      case "email" -> email(text);
      case "image" -> image(text);
      default ->
          options.value(WpDataTables.SHORTCODES).isTrue()
              ? body.shortcodes(Html.stored(text))
              : Html.stored(text);
    };
  }

  private boolean isSeparated() {
    return !LooseValue.of(column, "skip_thousands_separator").isTrue()
        && !LooseValue.of(column, "id_column").isTrue();
  }

  private int decimals() {
    Long own = settings.get("decimalPlaces").integer();
    Long all = options.value(WpDataTables.DECIMALS).integer();
    long places = own != null && own != -1 ? own : all == null ? 2 : all;
    return (int) Math.max(0, Math.min(places, MOST_DECIMALS));
  }

  private String number(String text, int decimals, boolean separated) {
    Double number = LooseValue.of(Value.of(text)).decimal();
    if (number == null) {
      return Html.escape(text);
    }
    BigDecimal value = BigDecimal.valueOf(number);
    RoundingMode mode = decimals == 0 ? RoundingMode.DOWN : RoundingMode.HALF_UP;
    String plain = value.setScale(decimals, mode).abs().toPlainString();
    boolean german = !"2".equals(options.string(WpDataTables.NUMBERS));
    int mark = plain.indexOf('.');
    String whole = mark < 0 ? plain : plain.substring(0, mark);
    String rest = mark < 0 ? "" : (german ? "," : ".") + plain.substring(mark + 1);
    String sign = value.signum() < 0 ? "-" : "";
    String grouped =
        separated ? whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", german ? "." : ",") : whole;
    return sign + grouped + rest;
  }

  private String dates() {
    return Objects.requireNonNullElse(options.string(WpDataTables.DATES), "d/m/Y");
  }

  private String times() {
    return Objects.requireNonNullElse(options.string(WpDataTables.TIMES), "h:i A");
  }

  private String date(String text, String format) {
    LocalDateTime date = moment(text.strip());
    return date == null
        ? text.startsWith("0000-") ? "" : Html.escape(text)
        : Html.escape(DateFormat.format(date, format, body.locale()));
  }

  private static @Nullable LocalDateTime moment(String text) {
    try {
      if (SECONDS.matcher(text).matches()) {
        return LocalDateTime.ofEpochSecond(Long.parseLong(text), 0, ZoneOffset.UTC);
      }
      Matcher date = DATE.matcher(text);
      if (!date.matches()) {
        LocalTime alone = time(text);
        return alone == null ? null : alone.atDate(LocalDate.EPOCH);
      }
      boolean iso = date.group(1) != null;
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(date.group(iso ? 1 : 7)),
              Integer.parseInt(date.group(iso ? 2 : 6)),
              Integer.parseInt(date.group(iso ? 3 : 5)));
      String rest = date.group(iso ? 4 : 8);
      LocalTime time = rest == null ? LocalTime.MIDNIGHT : time(rest.strip());
      return time == null ? null : day.atTime(time);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String text) {
    Matcher time = TIME.matcher(text);
    return time.matches()
        ? LocalTime.of(
            Integer.parseInt(time.group(1)),
            Integer.parseInt(time.group(2)),
            time.group(3) == null ? 0 : Integer.parseInt(time.group(3)))
        : null;
  }

  private String link(String text) {
    String url = before(text);
    String label = after(text);
    String button = settings.get("linkButtonLabel").filled();
    if (settings.get("linkButtonAttribute").isTrue() && button != null) {
      label = button;
    } else if (label.isEmpty()
        && "attachment".equals(LooseValue.of(column, "input_type").string())) {
      label = Objects.requireNonNullElse(LooseValue.of(column, "display_header").string(), url);
    }
    return Html.link(url, Html.escape(label.isEmpty() ? url : label));
  }

  private static String email(String text) {
    String label = after(text);
    return Html.link("mailto:" + before(text), Html.escape(label.isEmpty() ? before(text) : label));
  }

  private String image(String text) {
    Picture picture = Picture.of(null, before(text), body);
    return picture == null ? "" : Html.link(after(text), picture.image());
  }

  private static String before(String text) {
    int at = text.indexOf(SEPARATOR);
    return (at < 0 ? text : text.substring(0, at)).strip();
  }

  private static String after(String text) {
    int at = text.indexOf(SEPARATOR);
    return at < 0 ? "" : text.substring(at + SEPARATOR.length()).strip();
  }
}
