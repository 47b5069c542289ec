package dev.pressport.index;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A set of ids: one bit each where they are dense, 20 to 30 bytes where each is far from the next.
 * Filled by one thread, then safe for many.
 */
final class IdSet {
  private static final int IDS = Long.SIZE;

  /** A random key, so that a hostile site cannot choose ids that collide. */
  private final long key = ThreadLocalRandom.current().nextLong();

  /** The numbers of 64 ids each. */
  private long[] groups = new long[64];

  /** The ids of each group that are there; 0 where no group is. */
  private long[] bits = new long[groups.length];

  private int size;

  void add(long id) {
    long group = Math.floorDiv(id, IDS);
    int slot = slotOf(group);
    if (bits[slot] == 0) {
      groups[slot] = group;
      size++;
    }
    bits[slot] |= 1L << Math.floorMod(id, IDS);
    if (size > groups.length / 4 * 3) {
      grow();
    }
  }

  boolean contains(long id) {
    return (bits[slotOf(Math.floorDiv(id, IDS))] & (1L << Math.floorMod(id, IDS))) != 0;
  }

  private void grow() {
    long[] oldGroups = groups;
    long[] oldBits = bits;
    groups = new long[oldGroups.length / 2 * 3];
    bits = new long[groups.length];
    for (int i = 0; i < oldGroups.length; i++) {
      if (oldBits[i] != 0) {
        int slot = slotOf(oldGroups[i]);
        groups[slot] = oldGroups[i];
        bits[slot] = oldBits[i];
      }
    }
  }

  /** Returns the slot of a group, or the one where it would go. */
  private int slotOf(long group) {
    int slot = Math.floorMod(mixed(group ^ key), groups.length);
    while (bits[slot] != 0 && groups[slot] != group) {
      slot = slot + 1 == groups.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Returns the output function of SplitMix64, in which each bit depends on all others. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
