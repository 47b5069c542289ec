package dev.pressport.php;

/** A serialized value that cannot be decoded, and where that showed. */
final class UndecodableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int offset;
  private final String path;
  private final boolean limit;

  private UndecodableException(String reason, int offset, String path, boolean limit) {
    super(reason, null, false, false);
    this.reason = reason;
    this.offset = offset;
    this.path = path;
    this.limit = limit;
  }

  /** The text breaks the grammar at {@code offset}. */
  static UndecodableException malformed(String reason, int offset) {
    return new UndecodableException(reason, offset, "/", false);
  }

  /** The text asks for more than {@link PhpLimits} grant. */
  static UndecodableException beyondLimit(String reason, int offset) {
    return new UndecodableException(reason, offset, "/", true);
  }

  /** The same, met below {@code path}. */
  UndecodableException at(String path) {
    return new UndecodableException(reason, offset, path, limit);
  }

  String reason() {
    return reason;
  }

  int offset() {
    return offset;
  }

  String path() {
    return path;
  }

  /** Returns whether a limit stopped the decoding, so that no repair can help. */
  boolean isLimit() {
    return limit;
  }
}
