package dev.pressport.privacy;

import java.util.Set;

/**
 * The user's choice of what is let out.
 *
 * @param personalData whether personal data is included
 * @param allowedKeys keys whose values are no secrets although they look like some
 */
public record Disclosure(boolean personalData, Set<String> allowedKeys) {
  /** The default: no personal data, no exceptions. */
  public static final Disclosure NONE = new Disclosure(false, Set.of());

  public Disclosure {
    allowedKeys = Set.copyOf(allowedKeys);
  }

  /** The same choice with personal data included or not. */
  public Disclosure withPersonalData(boolean included) {
    return new Disclosure(included, allowedKeys);
  }

  /** The same choice with these keys let through. */
  public Disclosure withAllowedKeys(Set<String> keys) {
    return new Disclosure(personalData, keys);
  }
}
