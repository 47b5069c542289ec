package dev.pressport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way in which a shop writes amounts of money.
 *
 * @param sign of the currency, empty when it is not known
 * @param decimals the digits behind the decimal mark
 */
public record MoneyFormat(
    String sign, Position position, String thousands, String decimal, int decimals) {
  private static final Map<String, String> SIGNS = signs();
  private static final int MOST_DECIMALS = 10;

  /** The place of the sign of a currency. */
  public enum Position {
    LEFT,
    RIGHT,
    LEFT_SPACE,
    RIGHT_SPACE
  }

  public MoneyFormat {
    decimals = Math.max(0, Math.min(decimals, MOST_DECIMALS));
  }

  /** Returns the sign of a currency by its ISO 4217 code; the code where it has none. */
  public static String sign(String code) {
    return SIGNS.getOrDefault(code, code);
  }

  private static Map<String, String> signs() {
    Properties signs = new Properties();
    try (InputStream in = MoneyFormat.class.getResourceAsStream("currencies.properties")) {
      signs.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signs.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), signs::getProperty));
  }

  /** Returns an amount with the sign of the currency. */
  public String text(BigDecimal amount) {
    String number = number(amount.abs());
    String money =
        switch (sign.isEmpty() ? Position.LEFT : position) {
          case LEFT -> sign + number;
          case RIGHT -> number + sign;
          case LEFT_SPACE -> sign + '\u00a0' + number;
          case RIGHT_SPACE -> number + '\u00a0' + sign;
        };
    return amount.signum() < 0 ? "-" + money : money;
  }

  private String number(BigDecimal amount) {
    String plain = amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    int point = decimals == 0 ? plain.length() : plain.indexOf('.');
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % 3 == 0) {
        number.append(thousands);
      }
      number.append(plain.charAt(i));
    }
    return decimals == 0
        ? number.toString()
        : number.append(decimal).append(plain, point + 1, plain.length()).toString();
  }
}
