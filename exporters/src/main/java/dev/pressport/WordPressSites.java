package dev.pressport;

import dev.pressport.source.OpenSites;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** All sites of a source, for example those of a network in one database. */
public final class WordPressSites implements Closeable {
  private final OpenSites sites;
  private final WordPressSite.Parts parts;

  WordPressSites(OpenSites sites, WordPressSite.Parts parts) {
    this.sites = sites;
    this.parts = parts;
  }

  /** Returns the names of the sites, in their order; never empty. */
  public List<String> names() {
    return sites.names();
  }

  /** Opens one of them, which is closed before the next one is opened. */
  public WordPressSite open(String name) throws IOException {
    return new WordPressSite(sites.open(name), parts.withoutTemporary());
  }

  @Override
  public void close() throws IOException {
    sites.close();
    parts.temporary().close();
  }
}
