package dev.pressport.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyWordsTest {
  @ParameterizedTest
  @CsvSource({
    "_OrganizerEmail, organizer email",
    "apiKey, api key",
    "APIKey, api key",
    "cap-user_email, cap user email",
    "Payer PayPal address, payer pay pal address",
    "user_email2, user email",
    "_two_factor_totp_key, two factor totp key",
    "2fa_code, 2fa code",
  })
  void splitsKeysIntoWords(String key, String words) {
    assertThat(KeyWords.of(key)).isEqualTo(List.of(words.split(" ")));
  }

  @Test
  void endsWhereNoKeyIsLonger() {
    assertThat(KeyWords.of("a_".repeat(100_000))).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "wpforms_crypto_secret_key",
        "client-secret",
        "apikey",
        "apiKey",
        "MAILER_API_KEY",
        "edd_license_key",
        "privateKey",
        "consumer_key",
        "session_tokens",
        "totp_secret",
        "smtp_pass",
        "user_pass",
        "accessToken",
        "db_passwd"
      })
  void recognizesKeysOfSecrets(String key) {
    assertThat(SecretKeys.isSecret(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session_speaker",
        "api_keyboard",
        "tokenize",
        "secretary",
        "key_visual",
        "passenger",
        "license",
        "boarding_pass",
        "salt",
        "credentials"
      })
  void leavesKeysThatOnlyHoldTheLettersOfSecrets(String key) {
    assertThat(SecretKeys.isSecret(key)).isFalse();
  }
}
