package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import java.io.IOException;

/** The repaired text, as it is written from the source. */
final class Transcript {

  private final SourceText source;
  private final TextBuffer out;
  private final RepairListener repairs;

  Transcript(SourceText source, TextBuffer out, RepairListener repairs) {
    this.source = source;
    this.out = out;
    this.repairs = repairs;
  }

  SourceText source() {
    return source;
  }

  /** Returns whether what was written should be read before more is written. */
  boolean isFull() {
    return out.isFull();
  }

  RepairListener repairs() {
    return repairs;
  }

  /** Writes an end that is missing in the source. */
  void close(String text) {
    insert(RepairKind.END_MISSING, text);
    write(text);
  }

  /** Reports an insertion at the position. */
  void insert(ProblemKind kind, String text) {
    if (repairs.takesEdits() && !text.isEmpty()) {
      repairs.replace(kind, source.offset(), source.offset(), text);
    }
  }

  /** Writes what does not stand in the source. */
  void write(String text) {
    out.append(text);
  }

  /** Copies so many units as they are. */
  void copy(int count) {
    source.copy(count, out);
    source.skip(count);
  }

  /** Copies one character of content, in a form that passes through an XML reader. */
  void copyContent() throws IOException {
    char c = source.at(0);
    if (c == '\r') {
      replace(1, ControlCharacters.carry(c));
    } else if (ControlCharacters.isForbidden(c)) {
      replaceControl(1, c);
    } else if (c == ControlCharacters.HIGH && source.has(2)) {
      int codePoint = Character.toCodePoint(c, source.at(1));
      replace(
          2,
          ControlCharacters.isReserved(codePoint)
              ? ControlCharacters.mark(codePoint)
              : source.text(0, 2));
    } else {
      copy(1);
    }
  }

  /** Copies one unit of markup; what XML does not allow there becomes a blank. */
  void copyMarkup() {
    char c = source.at(0);
    if (c == '\r') {
      replace(1, " ");
    } else if (ControlCharacters.isForbidden(c)) {
      replace(1, " ", RepairKind.CONTROL_IN_MARKUP);
    } else {
      copy(1);
    }
  }

  /** Writes something else for so many units. */
  void replace(int count, String text) {
    out.append(text);
    source.skip(count);
  }

  /** Writes something else for so many units, and reports it. */
  void replace(int count, String text, ProblemKind repair) {
    replace(count, text, text, repair);
  }

  /** Writes a control character, for which so many units stand. */
  void replaceControl(int count, int c) {
    replace(
        count,
        ControlCharacters.carry(c),
        ControlCharacters.substitute(c),
        RepairKind.CONTROL_CHARACTER);
  }

  /**
   * Writes something else for so many units, and reports it.
   *
   * @param edited what would stand for them in a file
   */
  void replace(int count, String text, String edited, ProblemKind repair) {
    long from = source.offset();
    repairs.repaired(repair, from);
    replace(count, text);
    if (repairs.takesEdits()) {
      repairs.replace(repair, from, source.offset(), edited);
    }
  }

  /** Reports a repair at the position. */
  void report(ProblemKind repair) {
    repairs.repaired(repair, source.offset());
  }
}
