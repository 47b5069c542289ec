package dev.pressport.verify;

import java.io.Closeable;
import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The new site, as visitors get it. Safe for many threads. */
interface NewSite extends Closeable {

  /** Goes to a path, decoded, below the home, and follows redirects. */
  Arrival open(String path) throws IOException;

  /** Returns whether a path, decoded, below the home, leads to something. */
  boolean has(String path) throws IOException;

  /** The addresses of the site. */
  SitePaths paths();

  /**
   * The end of the way from an address.
   *
   * @param path of the page, decoded
   * @param page null when there is none
   * @param fault why there is none, in a few words; empty for what is no HTML page
   */
  record Arrival(int redirects, String path, @Nullable Document page, String fault) {
    static Arrival none(int redirects, String path, String fault) {
      return new Arrival(redirects, path, null, fault);
    }
  }
}
