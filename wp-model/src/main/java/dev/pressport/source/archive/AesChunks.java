package dev.pressport.source.archive;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in CBC mode as PHP's openssl_encrypt writes it, the initialization vector before it. */
final class AesChunks {
  /** The length of a block and of the initialization vector, in bytes. */
  static final int BLOCK = 16;

  private static final int KEY = 32;

  private final SecretKeySpec key;

  /**
   * @param key OpenSSL cuts a long one, and fills up a short one with NUL
   */
  AesChunks(byte[] key) {
    this.key = new SecretKeySpec(Arrays.copyOf(key, KEY), "AES");
  }

  /**
   * Returns the decrypted bytes.
   *
   * @throws IOException when the key or the bytes are wrong, which their padding tells in 255 of
   *     256 cases
   */
  byte[] decrypt(byte[] bytes) throws IOException {
    if (bytes.length < 2 * BLOCK || bytes.length % BLOCK != 0) {
      throw new IOException("an encrypted piece has a wrong length");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes, 0, BLOCK));
      return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
    } catch (GeneralSecurityException e) {
      throw new IOException("an encrypted piece cannot be decrypted", e);
    }
  }
}
