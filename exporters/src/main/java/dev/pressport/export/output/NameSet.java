package dev.pressport.export.output;

import dev.pressport.text.SipHash;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as a disk compares them that ignores case and normalisation.
 *
 * <p>It keeps 64 bits of a hash instead of the name, 11 to 22 bytes each, since a site may have
 * hundreds of thousands. So two of a million names are taken for equal by chance once in 37 million
 * sites. Not thread-safe.
 */
final class NameSet {

  private static final long EMPTY = 0;

  private final SipHash keyed = new SipHash();
  private long[] slots = new long[64];
  private int size;

  /** Adds a name, and returns whether it was new. */
  boolean add(String name) {
    long hash = hash(name);
    int slot = slotOf(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    if (size > slots.length / 4 * 3) {
      grow();
    }
    return true;
  }

  boolean contains(String name) {
    long hash = hash(name);
    return slots[slotOf(hash)] == hash;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long hash : old) {
      if (hash != EMPTY) {
        slots[slotOf(hash)] = hash;
      }
    }
  }

  /** Returns the slot of a hash, or the one where it would go. */
  private int slotOf(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != EMPTY && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long hash(String name) {
    long hash = keyed.of(folded(name));
    return hash == EMPTY ? 1 : hash;
  }

  /** Upper case first, then lower: that is what makes ß and ss, or both small sigmas, alike. */
  static String folded(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    String lower = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return FileNames.withoutNoWidth(Normalizer.normalize(lower, Normalizer.Form.NFC));
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
