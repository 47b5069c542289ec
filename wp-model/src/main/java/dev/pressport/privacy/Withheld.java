package dev.pressport.privacy;

/** A listener that hears the names of values that are left out, never the values. */
public interface Withheld {

  /** Hears of personal data, such as {@code meta._billing_email}. */
  void personal(String name);

  /** Hears of a secret. */
  void secret(String name);
}
