package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** Writes an import file for Ghost, its media, its redirects and its routes. */
public final class GhostExporter extends CmsExporter {

  /** Creates the target. */
  public GhostExporter() {
    super("ghost", "an import file for Ghost, with media, redirects and routes", new GhostFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("node " + folder + "/check.mjs https://example.org ADMIN_API_KEY");
  }
}
