package dev.pressport.example;

import dev.pressport.export.site.SiteExporter;
import java.util.List;

/** Writes content for Zola. */
public final class ZolaExporter extends SiteExporter {

  /** Creates the target. */
  public ZolaExporter() {
    super("zola", "content for Zola", new ZolaFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("zola --root " + folder + " serve");
  }
}
