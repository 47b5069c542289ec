package dev.pressport.cli.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The secrets that open the page: tokens, each of which works once, and the session that they are
 * exchanged for. All have 128 random bits.
 */
final class AccessTokens {
  private static final int BYTES = 16;
  private static final int MOST = 8;

  private final SecureRandom random = new SecureRandom();
  private final Deque<String> tokens = new ArrayDeque<>();
  private final String session = secret();

  /** Returns a new token; the oldest of many unused ones stops working. */
  synchronized String issue() {
    String token = secret();
    tokens.addLast(token);
    if (tokens.size() > MOST) {
      tokens.removeFirst();
    }
    return token;
  }

  /** Returns whether a token is valid; it is not any more afterwards. */
  synchronized boolean redeem(String token) {
    boolean valid = false;
    for (Iterator<String> known = tokens.iterator(); known.hasNext(); ) {
      if (isSame(known.next(), token)) {
        known.remove();
        valid = true;
      }
    }
    return valid;
  }

  /** Returns the session that a valid token is exchanged for. */
  String session() {
    return session;
  }

  /** Returns whether a text is the session. */
  boolean isSession(String text) {
    return isSame(session, text);
  }

  /** Returns a new secret. */
  String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Compares in a time that does not depend on the first difference. */
  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
