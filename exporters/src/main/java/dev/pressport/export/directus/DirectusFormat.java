package dev.pressport.export.directus;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.CmsFormat;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.SlugRules;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The format of Directus. */
final class DirectusFormat implements CmsFormat {
  static final Option<Optional<String>> PREFIX =
      Option.text(
          "prefix",
          "(?!directus_)[A-Za-z][A-Za-z0-9_]{0,19}",
          "a prefix for the names of all collections, such as wp_");

  static final Option<Optional<String>> SERVER =
      Option.text(
          "server",
          "the address of Directus for files in bodies; without it, their addresses begin with"
              + " /assets");

  static final Option<Long> COLLECTIONS =
      Option.matching(
          "collections",
          "[0-9]{1,4}",
          "25",
          Long::valueOf,
          "the maximum number of collections; the free license of Directus 12 allows 25");

  /** Slugs may be in any script; a column for short texts takes 255 characters. */
  private static final SlugRules SLUGS = new SlugRules(false, 200);

  @Override
  public List<Option<?>> options() {
    return List.of(PREFIX, SERVER, COLLECTIONS);
  }

  @Override
  public SlugRules slugs() {
    return SLUGS;
  }

  @Override
  public MediaPlaces mediaPlaces(LayoutRequest request) {
    return DirectusFiles.of(request.site(), request.options());
  }

  @Override
  public CmsWriter open(CmsRequest request) throws IOException {
    return new DirectusWriter(request);
  }
}
