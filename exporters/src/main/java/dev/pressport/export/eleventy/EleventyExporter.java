package dev.pressport.export.eleventy;

import dev.pressport.export.site.SiteExporter;
import dev.pressport.export.site.decap.DecapEditor;
import java.util.List;

/** Writes a site for Eleventy. */
public final class EleventyExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public EleventyExporter() {
    super(
        "eleventy",
        "an Eleventy site that builds without changes",
        new EleventyFormat(),
        new DecapEditor());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("npm install --prefix " + folder, "npm start --prefix " + folder);
  }

  @Override
  public List<String> otherNames() {
    return List.of("11ty");
  }
}
