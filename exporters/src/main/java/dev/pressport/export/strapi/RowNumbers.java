package dev.pressport.export.strapi;

import java.math.BigInteger;
import java.util.UUID;

/**
 * The numbers by which the lines of a transfer file refer to each other, and the ids of documents.
 * Strapi gives rows numbers of its own when it imports them; JavaScript keeps 53 bits of a number.
 */
final class RowNumbers {
  /** The bits that tell the components of one row apart. */
  private static final int COMPONENT_BITS = 20;

  private static final long LARGEST_ENTRY = 1L << 30;
  private static final int DOCUMENT_DIGITS = 23;
  private static final BigInteger DOCUMENTS = BigInteger.valueOf(36).pow(DOCUMENT_DIGITS);

  private RowNumbers() {}

  /** Returns the number of the row of an entry or comment; the published one differs. */
  static long of(long id, boolean published) {
    long size = Math.abs(id);
    long small =
        size < LARGEST_ENTRY
            ? size
            : LARGEST_ENTRY + (Long.hashCode(size * 31) & (LARGEST_ENTRY - 1));
    return 4 * small + (id < 0 ? 2 : 0) + (published ? 1 : 0);
  }

  /** Returns the number of a component within a row. */
  static long component(long row, int number) {
    return (row << COMPONENT_BITS) + (number & ((1 << COMPONENT_BITS) - 1));
  }

  /** Returns the number of a row of an item without a number. */
  static long of(UUID id) {
    return 1 + (id.getMostSignificantBits() >>> 12);
  }

  /** Returns the id of a document: 24 small letters and digits. */
  static String document(UUID id) {
    BigInteger bits = new BigInteger(id.toString().replace("-", ""), 16);
    String digits = bits.mod(DOCUMENTS).toString(36);
    return "w" + "0".repeat(DOCUMENT_DIGITS - digits.length()) + digits;
  }
}
