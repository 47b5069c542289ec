package dev.pressport.export.contentful;

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

/** The import format of Contentful. */
final class ContentfulFormat implements CmsFormat {
  static final Option<Optional<String>> LOCALE =
      Option.text(
          "locale",
          "the default locale of the space, such as en-US; without it, the language of the old"
              + " site");

  private static final SlugRules SLUGS = new SlugRules(false, 200);

  @Override
  public List<Option<?>> options() {
    return List.of(LOCALE);
  }

  @Override
  public SlugRules slugs() {
    return SLUGS;
  }

  @Override
  public MediaPlaces mediaPlaces(LayoutRequest request) {
    return new ContentfulPlaces();
  }

  @Override
  public CmsWriter open(CmsRequest request) throws IOException {
    return new ContentfulWriter(request);
  }
}
