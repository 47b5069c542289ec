package dev.pressport.export.sanity;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** Writes an import for Sanity: documents, files, and the schema of a Studio. */
public final class SanityExporter extends CmsExporter {

  /** Creates the target. */
  public SanityExporter() {
    super("sanity", "documents, files and a Studio schema for Sanity", new SanityFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("npx sanity dataset import " + folder + " production");
  }
}
