package dev.pressport.text;

import java.math.BigDecimal;

/** Numbers in decimal digits, without an exponent and without zeros at the end. */
public final class PlainNumber {
  private PlainNumber() {}

  /** Returns the digits of a number, such as {@code 0.5} or {@code 1000000}. */
  public static String of(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
