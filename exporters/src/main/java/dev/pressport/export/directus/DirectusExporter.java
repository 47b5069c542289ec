package dev.pressport.export.directus;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** Writes collections, items and files for Directus. */
public final class DirectusExporter extends CmsExporter {

  /** Creates the target. */
  public DirectusExporter() {
    super("directus", "collections, items and files for Directus", new DirectusFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of(
        "DIRECTUS_URL=http://localhost:8055 DIRECTUS_TOKEN=... node " + folder + "/import.mjs");
  }
}
