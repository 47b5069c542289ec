package dev.pressport.source;

import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A kind of place where a site's content can be read from. Found through {@code META-INF/services};
 * stateless.
 */
public interface ContentSource {

  /** Kebab-case, unique, stable. */
  String id();

  /** Returns the options of the source. */
  List<Option<?>> options();

  /** Returns the content that locations of this kind never carry. */
  List<Limitation> limitations();

  /**
   * Looks at the content of a location, never only at its name.
   *
   * @return empty when it has nothing to do with this source
   */
  Optional<Match> recognize(Location location) throws IOException;

  /**
   * Returns whether it also takes locations that hold other parts of a site: archives of its
   * uploads, plugins or themes.
   */
  default boolean takesParts() {
    return false;
  }

  /**
   * Opens locations that it recognized, all of one site.
   *
   * @throws SourceUnreadable when they cannot be read after all, or are of different sites
   */
  OpenSite open(SourceRequest request) throws IOException;

  /**
   * Opens locations that may hold several sites, with all of these.
   *
   * @return empty when there is only ever one site in what this source reads
   * @throws SourceUnreadable when they cannot be read after all
   */
  default Optional<OpenSites> openAll(SourceRequest request) throws IOException {
    return Optional.empty();
  }
}
