package dev.pressport.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** What a key says of its values. Made once for each key. */
record KeyMeaning(
    boolean secret,
    boolean access,
    boolean personal,
    boolean recipient,
    Role role,
    boolean contact,
    boolean name,
    boolean contactMethod,
    boolean version,
    boolean body,
    boolean hidden,
    boolean email) {

  /** Whom the values belong to, as far as a key says. */
  enum Role {
    UNKNOWN,
    CUSTOMER,
    PERSON,
    BUSINESS
  }

  private static final Pattern KNOWN = Pattern.compile(String.join("|", PersonalKeys.KNOWN));
  private static final KeyPhrases ALWAYS = KeyPhrases.of(PersonalKeys.ALWAYS);
  private static final KeyPhrases RECIPIENTS = KeyPhrases.of(PersonalKeys.RECIPIENTS);
  private static final KeyPhrases SHORT_RECIPIENTS = KeyPhrases.of(PersonalKeys.SHORT_RECIPIENTS);
  private static final KeyPhrases CUSTOMERS = KeyPhrases.of(PersonalKeys.CUSTOMERS);
  private static final KeyPhrases PEOPLE = KeyPhrases.of(PersonalKeys.PEOPLE);
  private static final KeyPhrases BUSINESSES = KeyPhrases.of(PersonalKeys.BUSINESSES);
  private static final KeyPhrases CONTACTS = KeyPhrases.of(PersonalKeys.CONTACTS);
  private static final KeyPhrases NAMES = KeyPhrases.of(PersonalKeys.NAMES);
  private static final KeyPhrases METHODS = KeyPhrases.of(PersonalKeys.CONTACT_METHODS);
  private static final KeyPhrases VERSIONS = KeyPhrases.of("version versions ver db build release");

  /** The meaning of no key, such as the place in a list. */
  static final KeyMeaning NONE = of("");

  static KeyMeaning of(String key) {
    List<String> words = KeyWords.of(key);
    return new KeyMeaning(
        SecretKeys.isSecret(key),
        SecretKeys.isAccess(key),
        ALWAYS.matches(words) || KNOWN.matcher(key).matches(),
        RECIPIENTS.matches(words) || SHORT_RECIPIENTS.isAllOf(words),
        role(words),
        CONTACTS.matches(words),
        NAMES.matches(words),
        METHODS.matches(words),
        VERSIONS.matches(words),
        PersonalKeys.BODIES.matcher(key).matches(),
        key.startsWith("_"),
        PersonalValues.holdsEmail(key));
  }

  private static Role role(List<String> words) {
    if (CUSTOMERS.matches(words)) {
      return Role.CUSTOMER;
    }
    if (BUSINESSES.matches(words)) {
      return Role.BUSINESS;
    }
    return PEOPLE.matches(words) ? Role.PERSON : Role.UNKNOWN;
  }
}
