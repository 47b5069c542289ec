package dev.pressport.text;

import java.security.SecureRandom;

/**
 * A hash of 64 bits under a secret key, SipHash-2-4 (Aumasson and Bernstein, 2012): who does not
 * know the key cannot construct texts that collide. Safe for many threads.
 */
public final class SipHash {
  private static final int CHARS = Long.BYTES / Character.BYTES;

  private final long key0;
  private final long key1;

  /** A hash under a new key. */
  public SipHash() {
    SecureRandom random = new SecureRandom();
    key0 = random.nextLong();
    key1 = random.nextLong();
  }

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** Returns the hash of a text in UTF-16, little end first. */
  public long of(String text) {
    long v0 = 0x736f6d6570736575L ^ key0;
    long v1 = 0x646f72616e646f6dL ^ key1;
    long v2 = 0x6c7967656e657261L ^ key0;
    long v3 = 0x7465646279746573L ^ key1;
    int length = text.length();
    int rounds = 2;
    for (int at = 0, left = length / CHARS + 1; left >= 0; left--, at += CHARS) {
      long block = 0;
      if (left > 0) {
        for (int i = Math.min(at + CHARS, length) - 1; i >= at; i--) {
          block = (block << Character.SIZE) | text.charAt(i);
        }
        if (left == 1) {
          block |= ((long) length * Character.BYTES) << (Long.SIZE - Byte.SIZE);
        }
        v3 ^= block;
      } else {
        v2 ^= 0xff;
        rounds = 4;
      }
      for (int round = 0; round < rounds; round++) {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= block;
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }
}
