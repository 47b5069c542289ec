package dev.pressport.source;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.problem.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A site that stands still and can be read any number of times. */
public interface OpenSite extends Closeable {

  /** What the source says of the site as a whole. */
  Site site();

  /** What it is read from, one per file or address. */
  List<Origin> origins();

  /** What people uploaded to the site, where that came with it. Closed with the site. */
  default Optional<Uploads> uploads() {
    return Optional.empty();
  }

  /** How much its source knows, for when there are others. */
  Richness richness();

  /**
   * What files of ACF that came with the site, or were named with it, define; see {@link
   * dev.pressport.model.SiteIndex#acfDefinitions()}.
   */
  default List<Value.Dict> acfDefinitions() {
    return List.of();
  }

  /**
   * A new reading: the same rows in the same order each time. At most one reading is open at a
   * time.
   *
   * @param problems takes what is not about one item
   */
  RowReader rows(Problems problems) throws IOException;

  /**
   * A file or address that is read.
   *
   * @param format for people, such as {@code WXR 1.2}
   * @param bytes its size as it lies there
   */
  record Origin(String name, String format, long bytes) {}
}
