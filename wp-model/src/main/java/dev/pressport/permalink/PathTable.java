package dev.pressport.permalink;

import dev.pressport.text.SipHash;
import org.jspecify.annotations.Nullable;

/**
 * A table of ids by a text, such as the path of an entry. It keeps 64 bits of a hash instead of the
 * text, with its id 14 to 18 bytes, since a site may have hundreds of thousands: 9 to 12 when all
 * ids are 1. The hash is keyed, so that an attacker cannot construct paths that collide; that two
 * of a million texts do by chance happens once in 37 million sites. Safe for many threads once
 * nothing is added any more.
 */
public final class PathTable {
  private static final long EMPTY = 0;

  /** The bits of a hash that choose its part. */
  private static final int PART_BITS = 6;

  private final SipHash keyed = new SipHash();

  /** Each part grows separately, so that growing needs no second copy of the table. */
  private final @Nullable Part[] parts = new Part[1 << PART_BITS];

  /** Adds a text, unless it is there already; returns the id that it had, or 0. */
  public long add(String text, long id) {
    long hash = hash(text);
    int number = number(hash);
    Part part = parts[number];
    if (part == null) {
      part = new Part();
      parts[number] = part;
    }
    return part.add(hash, id);
  }

  /** Returns the id of a text, or 0 for one that was not added. */
  public long find(String text) {
    long hash = hash(text);
    Part part = parts[number(hash)];
    return part == null ? 0 : part.find(hash);
  }

  private static int number(long hash) {
    return (int) (hash >>> (Long.SIZE - PART_BITS));
  }

  private long hash(String text) {
    long hash = keyed.of(text);
    return hash == EMPTY ? 1 : hash;
  }

  /** The texts whose hashes begin with the same bits. */
  private static final class Part {
    private long[] hashes = new long[8];

    /** The lower halves of the ids; null while all are 1. */
    private int @Nullable [] lower;

    /** The upper halves; null while the lower ones say it all. */
    private int @Nullable [] upper;

    private int size;

    long add(long hash, long id) {
      int slot = slotOf(hash);
      if (hashes[slot] == hash) {
        return id(slot);
      }
      hashes[slot] = hash;
      put(slot, id);
      size++;
      if (size > hashes.length / 8 * 7) {
        grow();
      }
      return 0;
    }

    long find(long hash) {
      int slot = slotOf(hash);
      return hashes[slot] == EMPTY ? 0 : id(slot);
    }

    private long id(int slot) {
      if (lower == null) {
        return 1;
      }
      return upper == null
          ? lower[slot]
          : (long) upper[slot] << Integer.SIZE | Integer.toUnsignedLong(lower[slot]);
    }

    private void put(int slot, long id) {
      if (lower == null && id != 1) {
        lower = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
          lower[i] = 1;
        }
      }
      if (upper == null && id != (int) id) {
        upper = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
          upper[i] = lower == null ? 0 : lower[i] >> (Integer.SIZE - 1);
        }
      }
      if (lower != null) {
        lower[slot] = (int) id;
      }
      if (upper != null) {
        upper[slot] = (int) (id >> Integer.SIZE);
      }
    }

    private void grow() {
      long[] oldHashes = hashes;
      int[] oldLower = lower;
      int[] oldUpper = upper;
      hashes = new long[oldHashes.length + oldHashes.length / 4 + 8];
      lower = oldLower == null ? null : new int[hashes.length];
      upper = oldUpper == null ? null : new int[hashes.length];
      for (int i = 0; i < oldHashes.length; i++) {
        if (oldHashes[i] != EMPTY) {
          int slot = slotOf(oldHashes[i]);
          hashes[slot] = oldHashes[i];
          if (lower != null && oldLower != null) {
            lower[slot] = oldLower[i];
          }
          if (upper != null && oldUpper != null) {
            upper[slot] = oldUpper[i];
          }
        }
      }
    }

    /** Returns the slot of a hash, or the one where it would go. */
    private int slotOf(long hash) {
      int slot = (int) ((((hash << PART_BITS) >>> Integer.SIZE) * hashes.length) >>> Integer.SIZE);
      while (hashes[slot] != EMPTY && hashes[slot] != hash) {
        slot = slot + 1 == hashes.length ? 0 : slot + 1;
      }
      return slot;
    }
  }
}
