package dev.pressport.export.payload;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.CmsFormat;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.SlugRules;
import java.io.IOException;

/** The import format of Payload: a collection per post type and taxonomy. */
final class PayloadFormat implements CmsFormat {
  private static final SlugRules SLUGS = new SlugRules(false, 200);

  @Override
  public SlugRules slugs() {
    return SLUGS;
  }

  @Override
  public MediaPlaces mediaPlaces(LayoutRequest request) {
    return new PublicFolder();
  }

  @Override
  public CmsWriter open(CmsRequest request) throws IOException {
    return new PayloadWriter(request);
  }
}
