package dev.pressport.problem;

import java.util.Locale;

/** A type with a code, such as a constant of an enum. */
public interface Coded {

  /** The name of the constant: {@code INVALID_DATE}. */
  String name();

  /** The code, kebab-case, unique and stable: {@code invalid-date}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
