package dev.pressport.source.archive;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The dump of UpdraftPlus when it is encrypted, {@code .crypt}: Rijndael in CBC mode without an
 * initialization vector. The key is the password, filled up with NUL to 128, 160, 192, 224 or 256
 * bits: includes/class-updraftplus-encryption.php, phpseclib's Crypt/Rijndael.php.
 */
public final class CryptFile {
  /** The smallest size of a file, in bytes. */
  public static final int BLOCK = Rijndael.BLOCK;

  private static final String PLUGIN = "UpdraftPlus";
  private static final int WORD = 4;
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 32;
  private static final int BUFFER = 1 << 14;

  private final long size;
  private final byte[] key;

  private CryptFile(long size, byte[] key) {
    this.size = size;
    this.key = key;
  }

  /** Returns whether a file is one, by its name: its bytes are like any others. */
  public static boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".crypt");
  }

  /**
   * Returns a file that its password opens.
   *
   * @param name for people
   * @param encrypted its first bytes, or all
   * @param size in bytes
   * @throws SourceUnreadable when the password is missing or wrong
   */
  public static CryptFile of(
      String name, InputStream encrypted, long size, ArchivePassword password) throws IOException {
    Secret secret = new Secret(name, PLUGIN, password);
    byte[] text = secret.text().getBytes(StandardCharsets.UTF_8);
    int length =
        Math.min(Math.max((text.length + WORD - 1) / WORD * WORD, SHORTEST_KEY), LONGEST_KEY);
    CryptFile crypt = new CryptFile(size, Arrays.copyOf(text, length));
    if (!isKnown(crypt.open(encrypted).readNBytes(2 * BLOCK))) {
      throw secret.wrong();
    }
    return crypt;
  }

  /** Returns whether bytes are the beginning of a packed dump, or of a plain one. */
  private static boolean isKnown(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.startsWith("\u001f\u008b")
        || start.startsWith("PK")
        || start.startsWith("BZh")
        || (!start.isEmpty()
            && start.chars().allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c < 0x7f)));
  }

  /** Decrypts the bytes of the file. */
  public InputStream open(InputStream encrypted) {
    return new Decrypted(encrypted, size, decryptor());
  }

  /** Decrypts blocks in their place. */
  private interface Decryptor {
    void decrypt(byte[] blocks, int length);
  }

  private Decryptor decryptor() {
    byte[] before = new byte[BLOCK];
    if (key.length % 8 == 0) {
      Cipher cipher = aes();
      return (blocks, length) ->
          System.arraycopy(cipher.update(blocks, 0, length), 0, blocks, 0, length);
    }
    Rijndael rijndael = new Rijndael(key);
    return (blocks, length) -> {
      for (int at = 0; at < length; at += BLOCK) {
        byte[] block = Arrays.copyOfRange(blocks, at, at + BLOCK);
        rijndael.decrypt(blocks, at);
        for (int i = 0; i < BLOCK; i++) {
          blocks[at + i] ^= before[i];
        }
        System.arraycopy(block, 0, before, 0, BLOCK);
      }
    };
  }

  private Cipher aes() {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The decrypted bytes, without those that fill up the last block. */
  private static final class Decrypted extends BlockInputStream {
    private final InputStream encrypted;
    private final Decryptor decryptor;
    private long left;
    private byte[] buffer = new byte[0];
    private int position;

    /**
     * @param length of the file; what is behind its last whole block is left out
     */
    Decrypted(InputStream encrypted, long length, Decryptor decryptor) {
      this.encrypted = encrypted;
      this.decryptor = decryptor;
      left = length / BLOCK * BLOCK;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
      if (count == 0) {
        return 0;
      }
      if (position == buffer.length) {
        if (left == 0) {
          return -1;
        }
        byte[] blocks = encrypted.readNBytes((int) Math.min(left, BUFFER));
        int length = blocks.length / BLOCK * BLOCK;
        left = length < blocks.length || length == 0 ? 0 : left - length;
        decryptor.decrypt(blocks, length);
        buffer = Arrays.copyOf(blocks, length - (left == 0 ? padding(blocks, length) : 0));
        position = 0;
        if (buffer.length == 0) {
          return -1;
        }
      }
      int n = Math.min(count, buffer.length - position);
      System.arraycopy(buffer, position, target, from, n);
      position += n;
      return n;
    }

    private static int padding(byte[] blocks, int length) {
      int count = length == 0 ? 0 : blocks[length - 1];
      if (count <= 0 || count >= BLOCK) {
        return 0;
      }
      for (int i = length - count; i < length; i++) {
        if (blocks[i] != count) {
          return 0;
        }
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      encrypted.close();
    }
  }
}
