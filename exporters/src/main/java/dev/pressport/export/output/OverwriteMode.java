package dev.pressport.export.output;

/** The treatment of an existing output folder that is not empty. */
public enum OverwriteMode {

  /** Nothing is touched; opening fails with {@link OutputRefusal#OUT_EXISTS}. */
  REFUSE,

  /**
   * An earlier export is replaced: the files its manifest names, and no others. A folder that
   * Pressport did not write fails with {@link OutputRefusal#NOT_OURS}, one with a file that was
   * changed since with {@link OutputRefusal#CHANGED_FILE}.
   */
  REFUSE_CHANGED,

  /**
   * As {@link #REFUSE_CHANGED}, but a changed file stays. Where the new run has another version of
   * it than the last one, that lies below {@code _pressport/new}.
   */
  KEEP_CHANGED,

  /** As {@link #REFUSE_CHANGED}, but changed files are replaced and deleted like all others. */
  REPLACE_CHANGED,

  /**
   * As {@link #KEEP_CHANGED}, but files that are the same are not touched, and what the new run no
   * longer has is kept below {@code _pressport/gone}.
   */
  UPDATE;

  boolean replacesExports() {
    return this != REFUSE;
  }
}
