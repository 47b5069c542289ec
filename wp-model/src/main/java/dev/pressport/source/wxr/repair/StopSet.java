package dev.pressport.source.wxr.repair;

/** The characters at which plain copying stops, because they may need handling. */
final class StopSet {

  private static final int ASCII = 0x80;

  private final boolean[] ascii = new boolean[ASCII];

  /** Some ASCII characters, and all that an XML reader would refuse or change. */
  StopSet(String others) {
    for (int c = 0; c < ' '; c++) {
      ascii[c] = c != '\t' && c != '\n';
    }
    others.chars().forEach(c -> ascii[c] = true);
  }

  boolean contains(char c) {
    return c < ASCII ? ascii[c] : c == ControlCharacters.HIGH || c >= 0xFFFE;
  }
}
