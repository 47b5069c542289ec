package dev.pressport.source.wxr.repair;

/**
 * The elements around the items: the root and the channel. An end of theirs counts only where no
 * content follows.
 */
final class Frame {

  static final String CHANNEL = "channel";
  private static final long NONE = -1;

  private final String root;
  private final RepairListener repairs;
  private boolean closed;
  private boolean channelOpen;
  private boolean begun;
  private long start = NONE;
  private long startEnd = NONE;

  /** The first end tag behind the content. */
  private long end = NONE;

  private long rootEnd = NONE;
  private long second = NONE;

  Frame(String root, RepairListener repairs) {
    this.root = root;
    this.repairs = repairs;
  }

  /** The frame of a file that has none. */
  static Frame missing(RepairListener repairs) {
    return new Frame("", repairs);
  }

  String root() {
    return root;
  }

  boolean isRoot(String name) {
    return name.equals(root);
  }

  boolean contains(String name) {
    return isRoot(name) || name.equals(CHANNEL);
  }

  /** The start tag of the root was read. */
  void begins(long from, long to) {
    begun = true;
    start = from;
    startEnd = to;
  }

  /** The offset of the start tag of the root; negative when there is none. */
  long start() {
    return start;
  }

  /** The offset behind that tag. */
  long startEnd() {
    return startEnd;
  }

  /** Returns whether the root has ended. */
  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
    channelOpen = false;
  }

  void channelOpen(boolean open) {
    channelOpen = open;
  }

  /** An end tag of the frame begins at an offset. */
  void ends(String name, long offset) {
    end = end == NONE ? offset : end;
    if (isRoot(name)) {
      rootEnd = offset;
      closed = true;
    } else {
      channelOpen = false;
    }
  }

  /** Another document follows the end of the first. */
  void reopen(long offset) {
    second = second == NONE ? offset : second;
    closed = false;
  }

  /** Content follows at an offset: what seemed to be the end of the document was none. */
  void goesOn(long offset) {
    if (end != NONE) {
      repairs.dropped(
          second == NONE ? RepairKind.STRAY_END_TAG : RepairKind.SECOND_DOCUMENT, end, offset);
      end = NONE;
      rootEnd = NONE;
      second = NONE;
      channelOpen = true;
      closed = false;
    }
  }

  /**
   * Tells what is missing at the end of the file.
   *
   * @param offset of what cannot be read any more
   * @param cut whether there is something of that kind
   */
  void finish(long offset, boolean cut) {
    if (second != NONE) {
      repairs.dropped(RepairKind.TEXT_AFTER_DOCUMENT, second, Long.MAX_VALUE);
    } else if (cut) {
      repairs.dropped(RepairKind.TEXT_AFTER_DOCUMENT, offset, Long.MAX_VALUE);
    }
    boolean complete = closed || rootEnd != NONE;
    if (complete && channelOpen) {
      repairs.replace(RepairKind.END_MISSING, rootEnd, rootEnd, "</" + CHANNEL + ">\n");
    } else if (!complete && begun) {
      String channelEnd = channelOpen ? "</" + CHANNEL + ">\n" : "";
      repairs.replace(
          RepairKind.END_MISSING,
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          "\n" + channelEnd + "</" + root + ">\n");
    }
  }
}
