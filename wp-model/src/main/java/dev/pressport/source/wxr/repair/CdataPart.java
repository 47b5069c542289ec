package dev.pressport.source.wxr.repair;

import java.io.IOException;

/**
 * A CDATA section. Writers often do not split a {@code ]]>} in its text; so {@link CdataEnd}
 * decides where it ends.
 */
final class CdataPart implements MarkupPart {

  static final String START = "<![CDATA[";
  static final String END = "]]>";

  /** A bracket may end {@code <![CDATA[}: there are fewer of them than of tags. */
  private static final StopSet STOPS = new StopSet("][");

  private final CdataEnd end;
  private boolean started;

  /** The number of {@code <![CDATA[} in the text without their {@code ]]>} so far. */
  private int open;

  CdataPart(CdataEnd end) {
    this.end = end;
  }

  @Override
  public boolean copy(Transcript transcript) throws IOException {
    SourceText source = transcript.source();
    if (!started) {
      transcript.copy(START.length());
      started = true;
    }
    while (!transcript.isFull()) {
      transcript.copy(source.run(STOPS));
      if (!source.has(1)) {
        transcript.close(END);
        return true;
      }
      if (source.startsWith(END)) {
        if (end.isReal(source, open > 0)) {
          transcript.copy(END.length());
          return true;
        }
        transcript.replace(END.length(), "]]" + END + START + ">", RepairKind.CDATA_END_IN_CDATA);
        open = Math.max(0, open - 1);
      } else {
        if (source.isBehind("<!") && source.startsWith("[CDATA[")) {
          open++;
        }
        transcript.copyContent();
      }
    }
    return false;
  }
}
