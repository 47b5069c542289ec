package dev.pressport.source.archive;

import java.util.Arrays;

/**
 * The decryption of blocks of 128 bits with keys of 160 and 224 bits, which Rijndael has and AES
 * has not (Joan Daemen and Vincent Rijmen, The Rijndael Block Cipher, 1999).
 */
final class Rijndael {
  static final int BLOCK = 16;

  private static final int WORD = 4;
  private static final int POLYNOMIAL = 0x11b;
  private static final int[] SUBSTITUTES = new int[256];
  private static final int[] ORIGINALS = new int[256];
  private static final int[][] PRODUCTS = new int[16][256];

  static {
    for (int a = 0; a < 256; a++) {
      for (int factor : new int[] {9, 11, 13, 14}) {
        PRODUCTS[factor][a] = product(factor, a);
      }
      int inverse = inverse(a);
      int substitute = 0x63;
      for (int turn = 0; turn < 5; turn++) {
        substitute ^= ((inverse << turn) | (inverse >>> (8 - turn))) & 0xff;
      }
      SUBSTITUTES[a] = substitute;
      ORIGINALS[substitute] = a;
    }
  }

  private final byte[] roundKeys;
  private final int rounds;

  /**
   * @param key of 16, 20, 24, 28 or 32 bytes
   */
  Rijndael(byte[] key) {
    rounds = key.length / WORD + 6;
    roundKeys = expanded(key, (rounds + 1) * BLOCK);
  }

  private static int product(int a, int b) {
    int product = 0;
    int factor = a;
    for (int bits = b; bits > 0; bits >>= 1) {
      product ^= (bits & 1) == 0 ? 0 : factor;
      factor = (factor << 1) ^ ((factor & 0x80) == 0 ? 0 : POLYNOMIAL);
    }
    return product;
  }

  private static int inverse(int a) {
    for (int b = 0; b < 256; b++) {
      if (product(a, b) == 1) {
        return b;
      }
    }
    return 0;
  }

  private static byte[] expanded(byte[] key, int length) {
    byte[] expanded = Arrays.copyOf(key, length);
    int constant = 1;
    for (int at = key.length; at < length; at += WORD) {
      byte[] word = Arrays.copyOfRange(expanded, at - WORD, at);
      if (at % key.length == 0) {
        byte first = word[0];
        System.arraycopy(word, 1, word, 0, WORD - 1);
        word[WORD - 1] = first;
        substitute(word);
        word[0] ^= (byte) constant;
        constant = product(2, constant);
      } else if (key.length > 24 && at % key.length == BLOCK) {
        substitute(word);
      }
      for (int i = 0; i < WORD; i++) {
        expanded[at + i] = (byte) (expanded[at + i - key.length] ^ word[i]);
      }
    }
    return expanded;
  }

  private static void substitute(byte[] word) {
    for (int i = 0; i < WORD; i++) {
      word[i] = (byte) SUBSTITUTES[word[i] & 0xff];
    }
  }

  /** Decrypts a block in its place. */
  void decrypt(byte[] bytes, int at) {
    int[] state = new int[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      state[i] = bytes[at + i] & 0xff;
    }
    addKey(state, rounds);
    for (int round = rounds - 1; round >= 0; round--) {
      int[] shifted = new int[BLOCK];
      for (int i = 0; i < BLOCK; i++) {
        shifted[(i + WORD * (i % WORD)) % BLOCK] = ORIGINALS[state[i]];
      }
      addKey(shifted, round);
      state = round == 0 ? shifted : unmixed(shifted);
    }
    for (int i = 0; i < BLOCK; i++) {
      bytes[at + i] = (byte) state[i];
    }
  }

  private void addKey(int[] state, int round) {
    for (int i = 0; i < BLOCK; i++) {
      state[i] ^= roundKeys[round * BLOCK + i] & 0xff;
    }
  }

  private static int[] unmixed(int[] state) {
    int[] unmixed = new int[BLOCK];
    for (int column = 0; column < BLOCK; column += WORD) {
      for (int row = 0; row < WORD; row++) {
        unmixed[column + row] =
            PRODUCTS[14][state[column + row]]
                ^ PRODUCTS[11][state[column + (row + 1) % WORD]]
                ^ PRODUCTS[13][state[column + (row + 2) % WORD]]
                ^ PRODUCTS[9][state[column + (row + 3) % WORD]];
      }
    }
    return unmixed;
  }
}
