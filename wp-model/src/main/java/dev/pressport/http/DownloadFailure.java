package dev.pressport.http;

import dev.pressport.http.HttpFailure.Reason;

/** The reason why a file could not be downloaded. */
public enum DownloadFailure {
  /** The address is not a web address. */
  BAD_ADDRESS,
  HOST_NOT_FOUND,
  /** The host refused the connection, or no route leads to it. */
  REFUSED,
  CERTIFICATE,
  NO_ENCRYPTION,
  /** The host did not answer, or became too slow. */
  TIMEOUT,
  /** The connection broke before a response came. */
  BROKEN,
  /** The address, or one that it redirects to, is in a private network. */
  PRIVATE_ADDRESS,
  /** The site asks for a password, which must not go over an open connection. */
  SECRETS_IN_THE_OPEN,
  /** Too many redirects, or a redirect to something that is not a web address. */
  REDIRECT_LOOP,
  /** The site asked for a longer wait than permitted. */
  SLOW_DOWN,
  /** The status of the response is not that of a file, such as 404. */
  STATUS,
  /** The connection broke before the end of the file, at each retry. */
  TRUNCATED,
  /** The file is larger than permitted, or never ends. */
  TOO_LARGE,
  /** The file has no bytes. */
  EMPTY,
  /** The file is an HTML page, such as a login page, but its extension is not that of a page. */
  HTML_PAGE,
  /**
   * The file is text, but has the extension of an image, audio, video, font or other binary file.
   */
  WRONG_TYPE,
  /** The downloads were closed; the file is continued when it is started again. */
  CLOSED;

  static DownloadFailure of(Reason reason) {
    return switch (reason) {
      case HOST_NOT_FOUND -> HOST_NOT_FOUND;
      case REFUSED -> REFUSED;
      case CERTIFICATE -> CERTIFICATE;
      case NO_ENCRYPTION -> NO_ENCRYPTION;
      case TIMEOUT -> TIMEOUT;
      case BROKEN -> BROKEN;
      case TOO_LARGE -> TOO_LARGE;
      case OTHER_SITE, REDIRECT_LOOP -> REDIRECT_LOOP;
      case SECRETS_IN_THE_OPEN -> SECRETS_IN_THE_OPEN;
      case PRIVATE_ADDRESS -> PRIVATE_ADDRESS;
      case SLOW_DOWN -> SLOW_DOWN;
    };
  }
}
