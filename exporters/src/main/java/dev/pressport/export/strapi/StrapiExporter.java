package dev.pressport.export.strapi;

import dev.pressport.export.cms.CmsExporter;

/** The target for Strapi 5. */
public final class StrapiExporter extends CmsExporter {

  /** Creates the target. */
  public StrapiExporter() {
    super("strapi", "content types and a transfer file for Strapi 5", new StrapiFormat());
  }
}
