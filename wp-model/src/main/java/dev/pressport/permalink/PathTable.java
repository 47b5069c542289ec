package dev.pressport.permalink;

import dev.pressport.text.SipHash;

/**
 * A table of entries by a text, such as their path. It keeps 64 bits of a hash instead of the text,
 * 22 to 43 bytes an entry, since a site may have hundreds of thousands. The hash is keyed, so that
 * an attacker cannot construct paths that collide.
 */
public final class PathTable {
  private static final long EMPTY = 0;

  private final SipHash keyed = new SipHash();
  private long[] hashes = new long[64];
  private long[] ids = new long[64];
  private int size;

  /** Adds a text, unless it is there already; returns the id that it had, or 0. */
  public long add(String text, long id) {
    long hash = hash(text);
    int slot = slotOf(hash);
    if (hashes[slot] == hash) {
      return ids[slot];
    }
    hashes[slot] = hash;
    ids[slot] = id;
    size++;
    if (size > hashes.length / 4 * 3) {
      grow();
    }
    return 0;
  }

  /** Returns the id of a text, or 0 for one that was not added. */
  public long find(String text) {
    return ids[slotOf(hash(text))];
  }

  private void grow() {
    long[] oldHashes = hashes;
    long[] oldIds = ids;
    hashes = new long[oldHashes.length * 2];
    ids = new long[oldIds.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != EMPTY) {
        int slot = slotOf(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        ids[slot] = oldIds[i];
      }
    }
  }

  /** Returns the slot of a hash, or the one where it would go. */
  private int slotOf(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != EMPTY && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long hash(String text) {
    long hash = keyed.of(text);
    return hash == EMPTY ? 1 : hash;
  }
}
