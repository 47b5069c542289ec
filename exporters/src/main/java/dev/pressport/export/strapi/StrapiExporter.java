package dev.pressport.export.strapi;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** The target for Strapi 5. */
public final class StrapiExporter extends CmsExporter {

  /** Creates the target. */
  public StrapiExporter() {
    super("strapi", "content types and a transfer file for Strapi 5", new StrapiFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of(
        "cp -r " + folder + "/src .", "NODE_ENV=production node " + folder + "/import.mjs");
  }
}
