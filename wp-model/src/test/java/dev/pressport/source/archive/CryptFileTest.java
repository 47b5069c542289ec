package dev.pressport.source.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptFileTest {
  private static final String DUMP = "CREATE TABLE `wp_posts` (`ID` int);\n".repeat(1000);

  private static byte[] encrypted(String text, String password, int keyLength)
      throws GeneralSecurityException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    int padding = (16 - plain.length % 16) % 16;
    byte[] filled = Arrays.copyOf(plain, plain.length + padding);
    Arrays.fill(filled, plain.length, filled.length, (byte) padding);
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    byte[] key = Arrays.copyOf(password.getBytes(StandardCharsets.UTF_8), keyLength);
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    return cipher.doFinal(filled);
  }

  private static CryptFile of(byte[] content, ArchivePassword password) throws IOException {
    return CryptFile.of("db.crypt", new ByteArrayInputStream(content), content.length, password);
  }

  private static String read(byte[] content, String password) throws IOException {
    CryptFile crypt = of(content, new ArchivePassword(() -> Optional.of(password)));
    try (InputStream in = crypt.open(new ByteArrayInputStream(content))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "short, 16",
    "twenty-four letters here, 24",
    "a phrase with many more letters than the longest key has, 32"
  })
  void isDecryptedWithKeysOfThePasswordsLength(String password, int keyLength) throws Exception {
    for (int cut = 0; cut < 17; cut++) {
      String text = DUMP.substring(cut);

      assertThat(read(encrypted(text, password, keyLength), password)).isEqualTo(text);
    }
  }

  /** What phpseclib made with keys of 160 and 224 bits. */
  @ParameterizedTest
  @CsvSource({
    "an eighteen letter, NX91+3vnVBTOmAAqYUCffFLt3FnkXPWVdIttg6BTxEtM8LzL3kub3H91Ixha2L4Q"
        + "JFqAqemxRSjxbKR3GBsNGA==",
    "twenty-six letters of this, I7C3Zj3Ldp/fgNMzSNAVb8zccq4+Qe1KNYcWH/jB/iuR8CaSYeFZNLmY"
        + "His6Eikp8vEN5zvG4mriLAxMTXUjKQ=="
  })
  void isDecryptedWithKeysThatAesHasNot(String password, String content) throws IOException {
    assertThat(read(Base64.getDecoder().decode(content), password))
        .isEqualTo("CREATE TABLE `wp_posts` (`ID` int); -- encrypted\n");
  }

  @Test
  void needsItsPassword() throws Exception {
    byte[] content = encrypted(DUMP, "secret", 16);

    assertThatThrownBy(() -> read(content, "Secret"))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("does not open db.crypt");
    assertThatThrownBy(() -> of(content, ArchivePassword.NONE))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("encrypted (UpdraftPlus)");
  }

  /** A file that is cut off ends with its last whole block. */
  @Test
  void isReadAsFarAsItGoes() throws Exception {
    byte[] content = encrypted(DUMP, "secret", 16);
    for (int length : new int[] {32, 33, 47, 20_000, content.length - 1}) {
      assertThat(read(Arrays.copyOf(content, length), "secret"))
          .isEqualTo(DUMP.substring(0, length / 16 * 16));
    }
  }

  /** Rijndael with the keys that AES has, too, is AES. */
  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32})
  void decryptsBlocksAsAesDoes(int keyLength) throws Exception {
    Random random = new Random(3);
    byte[] key = new byte[keyLength];
    byte[] block = new byte[16];
    for (int i = 0; i < 100; i++) {
      random.nextBytes(key);
      random.nextBytes(block);
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
      byte[] decrypted = cipher.doFinal(block);

      new Rijndael(key).decrypt(decrypted, 0);

      assertThat(decrypted).isEqualTo(block);
    }
  }

  /** Vectors that Brian Gladman published for Rijndael beyond AES. */
  @ParameterizedTest
  @CsvSource({
    "2b7e151628aed2a6abf7158809cf4f3c762e7160, 231d844639b31b412211cfe93712b880",
    "2b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d90," + "8faa8fe4dee9eb17caa4797502fc9d3f"
  })
  void decryptsBlocksWithKeysThatAesHasNot(String key, String block) {
    byte[] bytes = HexFormat.of().parseHex(block);

    new Rijndael(HexFormat.of().parseHex(key)).decrypt(bytes, 0);

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("3243f6a8885a308d313198a2e0370734");
  }
}
