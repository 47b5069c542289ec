package dev.pressport.source.wxr.repair;

/** The elements around the items: the root and the channel. */
final class Frame {

  static final String CHANNEL = "channel";

  private final String root;
  private boolean closed;

  Frame(String root) {
    this.root = root;
  }

  /** The frame of a file that has none. */
  static Frame missing() {
    return new Frame("");
  }

  boolean isRoot(String name) {
    return name.equals(root);
  }

  boolean contains(String name) {
    return isRoot(name) || name.equals(CHANNEL);
  }

  /** Returns whether the root has ended. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }

  /** Another document follows the end of the first. */
  void reopen() {
    closed = false;
  }
}
