package dev.pressport.export.payload;

import dev.pressport.export.cms.CmsExporter;

/** Writes collections, data and an import script for Payload 3. */
public final class PayloadExporter extends CmsExporter {

  /** Creates the target. */
  public PayloadExporter() {
    super(
        "payload",
        "collections, data and an import script for the CMS Payload 3",
        new PayloadFormat());
  }
}
