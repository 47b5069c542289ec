package dev.pressport.php;

import java.util.List;

/**
 * What of a damaged text is trusted.
 *
 * @param lengths where a string ends
 * @param countsHold whether an array has as many pairs as it says
 * @param mayBeCutOff whether the end may be missing
 * @param said what reading it so repairs, a sentence without its full stop
 */
record Measure(Lengths lengths, boolean countsHold, boolean mayBeCutOff, String said) {

  /** Where a string ends. */
  enum Lengths {
    /** After as many bytes as it says. */
    BYTES,
    /** After as many characters as it says: it was measured in a charset of one byte each. */
    CHARACTERS,
    /** Where it would be as long as it says if quotes and backslashes still had a backslash. */
    SLASHED,
    /** At any closing quote and semicolon from which the rest can be read. */
    SEARCHED
  }

  /** The surest first; those that give up the end of the text come last. */
  static final List<Measure> ALL =
      List.of(
          new Measure(Lengths.BYTES, true, false, "NULs of property names restored"),
          new Measure(Lengths.CHARACTERS, true, false, "lengths counted characters, not bytes"),
          new Measure(Lengths.SLASHED, true, false, "stripped backslashes restored"),
          new Measure(Lengths.BYTES, false, false, "wrong counts corrected"),
          new Measure(Lengths.SEARCHED, true, false, "wrong lengths corrected"),
          new Measure(Lengths.BYTES, true, true, "truncated, the complete pairs kept"),
          new Measure(
              Lengths.SEARCHED,
              true,
              true,
              "truncated, the complete pairs kept; wrong lengths corrected"));

  /** For a text that has lost its end. */
  static final List<Measure> OF_CUT_OFF = ALL.stream().filter(Measure::mayBeCutOff).toList();
}
