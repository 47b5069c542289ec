package dev.pressport.export.hugo;

import dev.pressport.export.site.SiteExporter;
import dev.pressport.export.site.decap.DecapEditor;
import java.util.List;

/** Writes a site for Hugo. */
public final class HugoExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public HugoExporter() {
    super("hugo", "a Hugo site that builds without changes", new HugoFormat(), new DecapEditor());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("hugo server --source " + folder);
  }
}
