package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** A comment or a processing instruction: nothing that a reader would see. */
final class AsidePart implements MarkupPart {

  private static final StopSet STOPS = new StopSet("-?");

  private final String start;
  private final String end;
  private boolean started;

  private AsidePart(String start, String end) {
    this.start = start;
    this.end = end;
  }

  static AsidePart comment() {
    return new AsidePart("<!--", "-->");
  }

  static AsidePart instruction() {
    return new AsidePart("<?", "?>");
  }

  @Override
  public boolean copy(Transcript transcript) throws IOException {
    SourceText source = transcript.source();
    if (!started) {
      transcript.copy(start.length());
      started = true;
    }
    while (!transcript.isFull()) {
      transcript.copy(source.run(STOPS));
      if (!source.has(1)) {
        transcript.close(end);
        return true;
      }
      if (source.startsWith(end)) {
        transcript.copy(end.length());
        return true;
      }
      if (end.startsWith("--") && source.startsWith("--")) {
        transcript.replace(1, "- ", RepairKind.HYPHENS_IN_COMMENT);
      } else {
        transcript.copyMarkup();
      }
    }
    return false;
  }
}
