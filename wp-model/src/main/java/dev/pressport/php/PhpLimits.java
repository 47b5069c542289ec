package dev.pressport.php;

/**
 * The limits within which a serialized value is decoded.
 *
 * @param depth how many arrays and objects may lie within each other, at most {@link #MAX_DEPTH}
 * @param bytes how many bytes of UTF-8 the stored text may have
 * @param nodes how many values it may hold: array elements, properties and the arrays themselves
 * @param expanded how large the value may grow once every reference is written out as a copy, in
 *     characters of its strings and keys plus one for each node
 */
public record PhpLimits(int depth, int bytes, int nodes, long expanded) {

  /** PHP's own limit, {@code unserialize_max_depth}. */
  public static final int MAX_DEPTH = 4096;

  /** Whatever PHP decodes in its default configuration, up to 64 MB and five million nodes. */
  public static final PhpLimits DEFAULT = new PhpLimits(MAX_DEPTH, 64 << 20, 5_000_000, 256L << 20);

  public PhpLimits {
    if (depth < 1 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException("depth not in 1.." + MAX_DEPTH + ": " + depth);
    }
    if (bytes < 0 || nodes < 0 || expanded < 0) {
      throw new IllegalArgumentException("negative limit");
    }
  }
}
