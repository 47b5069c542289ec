package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** Text between tags: up to the next {@code <}; one that it begins with starts no tag. */
final class TextPart implements MarkupPart {

  private static final StopSet STOPS = new StopSet("<&]");

  private final CharacterReferences references;
  private boolean started;

  TextPart(CharacterReferences references) {
    this.references = references;
  }

  @Override
  public boolean copy(Transcript transcript) throws IOException {
    SourceText source = transcript.source();
    if (!started && source.at(0) == '<') {
      transcript.replace(1, "&lt;", RepairKind.BARE_LESS_THAN);
    }
    started = true;
    while (!transcript.isFull()) {
      transcript.copy(source.run(STOPS));
      if (!source.has(1) || source.at(0) == '<') {
        return true;
      }
      if (source.at(0) == '&') {
        references.copy(transcript);
      } else if (source.startsWith("]]>")) {
        transcript.replace(3, "]]&gt;", RepairKind.CDATA_END_IN_TEXT);
      } else {
        transcript.copyContent();
      }
    }
    return false;
  }
}
