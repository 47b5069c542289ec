package dev.pressport.export.media;

/** A listener to the copying of files. Called often; cheap to call. */
@FunctionalInterface
public interface CopyListener {

  /** Reports the number of files copied, and the bytes received for them and for the next ones. */
  void copied(long files, long bytes);
}
