package dev.pressport.verify;

/** Receives how far a verification is. */
@FunctionalInterface
public interface VerifyProgress {
  /** Shows nothing. */
  VerifyProgress NONE = (stage, done, of) -> {};

  /** A part of the verification. */
  enum Stage {
    /** The files of the export, in bytes. */
    FILES,
    /** The pages whose links are checked. */
    LINKS,
    /** The pages of the old site that are compared. */
    PAGES
  }

  /** Receives the state of a part. */
  void checked(Stage stage, long done, long of);
}
