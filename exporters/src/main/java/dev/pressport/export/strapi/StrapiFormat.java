package dev.pressport.export.strapi;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.CmsFormat;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.SlugRules;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;

/** What Strapi 5 imports. */
final class StrapiFormat implements CmsFormat {
  /** A field of the type {@code uid} takes {@code /^[A-Za-z0-9-_.~]*$/} and 255 characters. */
  private static final SlugRules SLUGS = new SlugRules(true, 200);

  @Override
  public List<Option<?>> options() {
    return List.of(BodyForm.OPTION);
  }

  @Override
  public SlugRules slugs() {
    return SLUGS;
  }

  @Override
  public MediaPlaces mediaPlaces(LayoutRequest request) {
    return new UploadPlaces();
  }

  @Override
  public CmsWriter open(CmsRequest request) throws IOException {
    return new StrapiWriter(request);
  }
}
