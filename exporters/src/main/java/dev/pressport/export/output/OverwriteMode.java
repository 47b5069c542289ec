package dev.pressport.export.output;

/** The treatment of an existing output folder that is not empty. */
public enum OverwriteMode {

  /** Change nothing; opening fails with {@link OutputRefused.Code#OUT_EXISTS}.Code#OUT_EXISTS}. */
  REFUSE,

  /**
   * An earlier export is replaced: the files its manifest names, and no others. A folder that
   * Pressport did not write fails with {@link OutputRefused.Code#NOT_OURS}.
   */
  OVERWRITE
}
