package dev.pressport.export.output;

/** What becomes of an output folder that already holds something. */
public enum Existing {

  /** Nothing is touched; opening fails with {@link OutputRefusal#OUT_EXISTS}. */
  REFUSE,

  /**
   * An earlier export is replaced: the files its manifest names, and no others. A folder that
   * Pressport did not write fails with {@link OutputRefusal#NOT_OURS}.
   */
  OVERWRITE
}
