package dev.pressport.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** All sites in a source, for example those of a network in one database. */
public interface OpenSites extends Closeable {

  /** Returns the names from which one is chosen, in their order; never empty. */
  List<String> names();

  /** Opens one of them, which is closed before the next one is opened. */
  OpenSite open(String name) throws IOException;
}
