package dev.pressport.plugin.learnpress;

import dev.pressport.html.Html;
import dev.pressport.model.CourseDetails;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.MoneyFormat;
import dev.pressport.text.MoneyFormat.Position;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prices of courses as learn_press_format_price() writes them. */
record CoursePrices(MoneyFormat money) {
  private static final String VERSION = "learnpress_version";
  private static final String CURRENCY = "learn_press_currency";
  private static final String POSITION = "learn_press_currency_pos";
  private static final String THOUSANDS = "learn_press_thousands_separator";
  private static final String DECIMAL = "learn_press_decimals_separator";
  private static final String DECIMALS = "learn_press_number_of_decimals";

  /** The versions before 4.3.4. */
  private static final Pattern OLDER =
      Pattern.compile("[0-3]\\..*|4\\.[0-2](?:\\..*)?|4\\.3(?:\\.[0-3](?:\\..*)?)?");

  /** The settings, which are stored once somebody changed them. */
  static Stream<PluginPart> parts() {
    return Stream.of(VERSION, CURRENCY, POSITION, THOUSANDS, DECIMAL, DECIMALS)
        .map(PluginOption::new);
  }

  static CoursePrices of(Site site) {
    SiteOptions options = SiteOptions.of(site);
    boolean known = options.value(VERSION).filled() != null;
    String currency =
        Objects.requireNonNullElse(options.value(CURRENCY).filled(), known ? "USD" : "");
    Long decimals = options.value(DECIMALS).integer();
    return new CoursePrices(
        new MoneyFormat(
            MoneyFormat.sign(currency),
            position(options.value(POSITION)),
            Objects.requireNonNullElse(options.value(THOUSANDS).string(), ","),
            Objects.requireNonNullElse(options.value(DECIMAL).filled(), "."),
            decimals == null ? 2 : (int) Math.max(0, Math.min(decimals, 9))));
  }

  private static Position position(LooseValue setting) {
    return switch (Objects.requireNonNullElse(setting.string(), "")) {
      case "left_with_space" -> Position.LEFT_SPACE;
      case "right" -> Position.RIGHT;
      case "right_with_space" -> Position.RIGHT_SPACE;
      default -> Position.LEFT;
    };
  }

  /**
   * Returns the words of the link to a course, as LearnPress 4.3.4 and newer versions have them.
   */
  static String button(Site site, @Nullable String regular, @Nullable String sale) {
    String version = SiteOptions.of(site).value(VERSION).filled();
    return version != null && OLDER.matcher(version).matches()
        ? "Read more"
        : isFree(regular, sale) ? "Enroll Now" : "Buy Now";
  }

  /** Returns whether a course costs nothing. */
  private static boolean isFree(@Nullable String regular, @Nullable String sale) {
    BigDecimal price = number(sale == null ? regular : sale);
    return price == null || price.signum() == 0;
  }

  /** Returns the price, behind the one without a sale, as HTML. */
  String html(@Nullable String regular, @Nullable String sale) {
    BigDecimal price = number(sale == null ? regular : sale);
    BigDecimal before = sale == null ? null : number(regular);
    return (before == null ? "" : "<del>" + Html.escape(money.text(before)) + "</del> ")
        + (price == null || price.signum() == 0 ? "Free" : Html.escape(money.text(price)));
  }

  /** Returns a course whose price is written as visitors see it. */
  CourseDetails shown(CourseDetails course) {
    BigDecimal price = number(course.salePrice() == null ? course.price() : course.salePrice());
    return new CourseDetails(
        price == null ? null : price.signum() == 0 ? "Free" : money.text(price),
        null,
        course.duration(),
        course.level(),
        course.sections());
  }

  private static @Nullable BigDecimal number(@Nullable String price) {
    Double number = price == null ? null : LooseValue.of(Value.of(price)).decimal();
    return number == null ? null : BigDecimal.valueOf(number);
  }
}
