package dev.pressport.export.redirect;

import dev.pressport.export.redirect.Redirect.Part;
import java.io.Closeable;
import java.io.IOException;

/**
 * A file, or several, of redirects in the form that a web server reads. What it writes must be safe
 * whatever the old paths hold: they come from the source.
 */
interface RedirectFormat extends Closeable {

  /** Starts a part; the parts come in their order, and each comes once. */
  void begin(Part part) throws IOException;

  /** Adds a redirect to the part. */
  void add(Redirect redirect) throws IOException;

  /**
   * Adds a redirect by a rule: one whose source has a query at the beginning of the part of
   * queries, others after the last part.
   */
  void add(RuleRedirect rule) throws IOException;

  /** Writes the rest, after the last part. */
  void finish() throws IOException;
}
