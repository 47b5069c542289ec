package dev.pressport.export.astro;

import dev.pressport.export.site.SiteExporter;
import dev.pressport.export.site.decap.DecapEditor;
import java.util.List;

/** Writes a site for Astro. */
public final class AstroExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public AstroExporter() {
    super(
        "astro", "an Astro site that builds without changes", new AstroFormat(), new DecapEditor());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("npm install --prefix " + folder, "npm start --prefix " + folder);
  }
}
