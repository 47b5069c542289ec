package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** A part of the text (a tag, a CDATA section…) that is being copied, of any length. */
interface MarkupPart {

  /**
   * Copies until the part is finished, or the transcript is full.
   *
   * @return whether it is finished
   */
  boolean copy(Transcript transcript) throws IOException;
}
