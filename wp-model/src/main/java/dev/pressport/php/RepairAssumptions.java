package dev.pressport.php;

import java.util.List;

/**
 * The parts of a damaged text that are trusted.
 *
 * @param lengths where a string ends
 * @param countsHold whether an array has as many pairs as it says
 * @param mayBeCutOff whether the end may be missing
 * @param said what reading it so repairs, a sentence without its full stop
 */
record RepairAssumptions(Lengths lengths, boolean countsHold, boolean mayBeCutOff, String said) {

  /** The rule for a string's end. */
  enum Lengths {
    /** The declared number of bytes. */
    BYTES,
    /** The declared number of characters: the string was measured in a single-byte charset. */
    CHARACTERS,
    /** The declared length, if quotes and backslashes still had a backslash. */
    SLASHED,
    /** Any closing quote and semicolon from which the rest can be read. */
    SEARCHED
  }

  /** All kinds, the most certain first; those that lose the end of the text come last. */
  static final List<RepairAssumptions> ALL =
      List.of(
          new RepairAssumptions(Lengths.BYTES, true, false, "NULs of property names restored"),
          new RepairAssumptions(
              Lengths.CHARACTERS, true, false, "lengths counted characters, not bytes"),
          new RepairAssumptions(Lengths.SLASHED, true, false, "stripped backslashes restored"),
          new RepairAssumptions(Lengths.BYTES, false, false, "wrong counts corrected"),
          new RepairAssumptions(Lengths.SEARCHED, true, false, "wrong lengths corrected"),
          new RepairAssumptions(Lengths.BYTES, true, true, "truncated, the complete pairs kept"),
          new RepairAssumptions(
              Lengths.SEARCHED,
              true,
              true,
              "truncated, the complete pairs kept; wrong lengths corrected"));

  /** The kinds for a text that has lost its end. */
  static final List<RepairAssumptions> OF_CUT_OFF =
      ALL.stream().filter(RepairAssumptions::mayBeCutOff).toList();
}
