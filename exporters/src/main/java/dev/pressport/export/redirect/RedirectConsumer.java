package dev.pressport.export.redirect;

import java.io.IOException;

/** A taker of redirects besides the files for servers. */
@FunctionalInterface
public interface RedirectConsumer {

  /**
   * Takes a redirect.
   *
   * @param from a path from the root of the host, perhaps with a query, percent-encoded
   * @param to likewise, or a whole address
   */
  void accept(String from, String to) throws IOException;
}
