package dev.pressport.export;

import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;

/** A target. Found through {@code META-INF/services}; stateless. */
public interface Exporter {

  /** Kebab-case, unique, stable. */
  String id();

  /** What it writes, in half a line. */
  String description();

  /** The options of its own, given as {@code -O name=value}. */
  List<Option<?>> options();

  /** Which of its files {@code --out -} may ask for, when entries of one type are wanted. */
  default boolean streams(String path, Options options) {
    return false;
  }

  /**
   * Plans where everything will be, before anything is written. No two things share an address.
   * Asked once, when the outline of the site is known.
   */
  default Addresses layout(LayoutRequest request) {
    return Addresses.NONE;
  }

  /**
   * Returns whether links in bodies and menus lead to where {@link #layout} puts things, as in a site that
   * visitors read; else they stay as they were.
   */
  default boolean changesLinks() {
    return false;
  }

  /** The commands that make use of a folder that it wrote, for people; empty for none. */
  default List<String> nextSteps(String folder) {
    return List.of();
  }

  /** Starts writing a site. */
  ExportSession open(ExportRequest request) throws IOException;
}
