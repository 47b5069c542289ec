package dev.pressport.export.contentful;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** Writes an import for Contentful: content types, entries and assets. */
public final class ContentfulExporter extends CmsExporter {

  /** Creates the target. */
  public ContentfulExporter() {
    super("contentful", "content types, entries and assets for Contentful", new ContentfulFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of(
        "contentful space import --space-id SPACE --content-file "
            + folder
            + "/"
            + ContentfulWriter.FILE);
  }
}
