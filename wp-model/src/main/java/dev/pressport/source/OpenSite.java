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

  /** Returns the site as a whole, as far as the source describes it. */
  Site site();

  /** Returns the origins that it is read from, one per file or address. */
  List<Origin> origins();

  /**
   * Returns the files that people uploaded to the site, where these came with it. Closed with the
   * site.
   */
  default Optional<Uploads> uploads() {
    return Optional.empty();
  }

  /** Returns the richness of its source, for when there are others. */
  Richness richness();

  /**
   * Returns the definitions in ACF's files that came with the site, or were named with it; see
   * {@link dev.pressport.model.SiteIndex#acfDefinitions()}.SiteIndex#acfDefinitions()}.
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
   * @param bytes its size before unpacking
   */
  record Origin(String name, String format, long bytes) {}
}
