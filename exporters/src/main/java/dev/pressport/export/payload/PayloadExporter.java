package dev.pressport.export.payload;

import dev.pressport.export.cms.CmsExporter;
import java.util.List;

/** Writes collections, data and an import script for Payload 3. */
public final class PayloadExporter extends CmsExporter {

  /** Creates the target. */
  public PayloadExporter() {
    super(
        "payload",
        "collections, data and an import script for the CMS Payload 3",
        new PayloadFormat());
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("npm install --prefix " + folder, "npm run import --prefix " + folder);
  }
}
