package dev.pressport.export.migrate;

/** An item could not be converted by a fault of Pressport's own. */
public final class ConversionBug extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates a failure for an item, such as {@code post 1149}. */
  ConversionBug(String item, Throwable cause) {
    super(item, cause);
  }
}
