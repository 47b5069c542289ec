package dev.pressport.work;

/**
 * The memory for what a run keeps aside, beyond which it goes to the work folder. It does not grow
 * with the machine, so that a run takes the same whatever the size of the site.
 */
public final class WorkMemory {
  private static final long MOST = 512L << 20;

  private WorkMemory() {}

  /**
   * Returns a share of the heap, or of 512 MB of a larger one.
   *
   * @param part such as 8 for an eighth
   * @return in bytes
   */
  public static long share(int part) {
    return Math.min(Runtime.getRuntime().maxMemory(), MOST) / part;
  }
}
