package dev.pressport.export.jekyll;

import dev.pressport.export.site.SiteExporter;
import dev.pressport.export.site.decap.DecapEditor;
import java.util.List;

/** Writes a site for Jekyll. */
public final class JekyllExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public JekyllExporter() {
    super(
        "jekyll",
        "a Jekyll site that builds without changes",
        new JekyllFormat(),
        new DecapEditor());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("jekyll serve --source " + folder + " --destination " + folder + "/_site");
  }
}
