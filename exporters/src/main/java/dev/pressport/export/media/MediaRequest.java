package dev.pressport.export.media;

import dev.pressport.http.HttpSettings;
import dev.pressport.source.Uploads;
import java.util.List;

/**
 * The requested handling of media files, and the places that have them.
 *
 * @param wholeLibrary whether files that no content uses are copied too
 * @param atHand folders and archives that may have the files, the preferred one first
 * @param live whether the source is the live site, so that its files can be fetched
 * @param http how files are fetched from the site
 */
public record MediaRequest(
    MediaMode mode, boolean wholeLibrary, List<Uploads> atHand, boolean live, HttpSettings http) {
  public MediaRequest {
    atHand = List.copyOf(atHand);
  }

  /** Returns whether files may be fetched from the live site. */
  boolean fetches() {
    return mode == MediaMode.COPY || live;
  }

  /** Returns whether files are to be copied. */
  boolean copies() {
    return mode == MediaMode.COPY || (mode == MediaMode.AUTO && (live || !atHand.isEmpty()));
  }
}
