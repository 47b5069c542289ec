package dev.pressport.privacy;

import java.util.List;

/** The keys of secrets: what grants access to the site, its users or other services. */
public final class SecretKeys {
  /** Words of keys whose values are secrets; {@code --allow-key} makes an exception. */
  static final String SECRETS =
      """
      secret secrets password passwords passwd passphrase pwd token tokens
      api_key api_keys apikey apikeys api_pass
      license_key license_keys licensekey licence_key licence_keys licencekey purchase_code
      private_key privatekey consumer_key access_key accesskey auth_key encryption_key
      encryptionkey crypto_key signing_key secure_key hmac_key
      secret_key nonce_key logged_in_key activation_key smtp_pass smtp_user_pass mail_pass mailserver_pass ftp_pass db_pass login_pass
      totp bearer recovery_key recovery_keys recovery_code recovery_codes backup_code
      backup_codes""";

  /** Words of keys that no option makes an exception for: hashes, sessions and salts. */
  static final String ACCESS =
      """
      session_tokens application_passwords user_pass user_activation_key new_email
      auth_salt logged_in_salt nonce_salt secret_salt hash_salt password_salt wp_salt
      2fa wp2fa two_factor wfls wfl""";

  private static final KeyPhrases SECRET = KeyPhrases.of(SECRETS);
  private static final KeyPhrases ALWAYS = KeyPhrases.of(ACCESS);

  private SecretKeys() {}

  /** Returns whether values of a key are secrets. */
  public static boolean isSecret(String key) {
    List<String> words = KeyWords.of(key);
    return SECRET.matches(words) || ALWAYS.matches(words);
  }

  /** Returns whether values of a key are secrets that not even a user's wish lets out. */
  static boolean isAccess(String key) {
    return ALWAYS.matches(KeyWords.of(key));
  }
}
