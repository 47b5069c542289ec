package dev.pressport.privacy;

import java.util.regex.Pattern;

/**
 * Texts that look like secrets, whatever their key. Facts: WordPress's class-phpass.php and
 * pluggable.php, wp_hash_password(); RFC 7468 and 7519; the services' own documentation.
 */
final class SecretValues {
  /** Hashes of passwords. */
  static final Pattern HASH =
      Pattern.compile(
          "\\$[PH]\\$[./0-9A-Za-z]{20}"
              + "|\\$wp\\$[./0-9A-Za-z$]{20}"
              + "|\\$2[abxy]?\\$\\d\\d\\$[./0-9A-Za-z]{20}"
              + "|\\$argon2(?:id?|d)\\$"
              + "|\\$generic\\$[\\w-]{20}");

  /** Keys of services, tokens and private keys. */
  static final Pattern KEY =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:sk|rk)_(?:live|test)_?[A-Za-z0-9]{6}"
              + "|(?<![A-Za-z0-9])whsec_[A-Za-z0-9]{6}"
              + "|(?<![A-Za-z0-9])AKIA[0-9A-Z]{12}"
              + "|(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20}"
              + "|(?<![A-Za-z0-9])xox[abprs]-[A-Za-z0-9]{6}"
              + "|(?<![\\w-])eyJ[\\w-]{5,}+\\.eyJ[\\w-]{5,}+\\.[\\w-]{5}"
              + "|-----BEGIN (?:[A-Z0-9]++ ){0,3}PRIVATE KEY");

  private SecretValues() {}

  /** Returns whether a text holds the hash of a password. */
  static boolean isHash(String text) {
    return text.indexOf('$') >= 0 && HASH.matcher(text).find();
  }

  /** Returns whether a text holds a key, a token or a private key. */
  static boolean isKey(String text) {
    return KEY.matcher(text).find();
  }
}
