package dev.pressport.http;

import java.net.URI;
import java.nio.file.Path;

/** The end of a download. */
public sealed interface Download {

  /**
   * A whole file.
   *
   * @param file in the folder of the downloads, where it stays for later runs
   * @param sha256 in hexadecimal
   * @param type the media type by the first bytes; {@code application/octet-stream} when unknown
   * @param from the address after redirects
   */
  record Done(Path file, long bytes, String sha256, String type, URI from) implements Download {}

  /**
   * A file that could not be downloaded.
   *
   * @param status of the last response; 0 without one
   * @param detail a few words for the report, without secrets; may be empty
   */
  record Failed(DownloadFailure reason, int status, String detail) implements Download {}
}
