package dev.pressport.source.wxr.repair;

import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Character and entity references in text and attribute values. */
final class CharacterReferences {

  private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

  /** Longer than any name of HTML. */
  private static final int LONGEST = 40;

  /** Copies what begins with the ampersand at the position. */
  void copy(Transcript transcript) throws IOException {
    SourceText source = transcript.source();
    int end = end(source, 0);
    if (end < 0) {
      transcript.replace(1, "&amp;", RepairKind.BARE_AMPERSAND);
    } else if (source.at(1) == '#') {
      copyNumeric(transcript, end);
    } else {
      copyNamed(transcript, source.text(1, end - 1), end);
    }
  }

  private static void copyNamed(Transcript transcript, String name, int end) {
    if (PREDEFINED.contains(name)) {
      transcript.copy(end);
    } else if (Entities.isNamedEntity(name)) {
      transcript.replace(end, escape(Entities.getByName(name)), RepairKind.HTML_ENTITY);
    } else {
      transcript.replace(1, "&amp;", RepairKind.BARE_AMPERSAND);
    }
  }

  private static void copyNumeric(Transcript transcript, int end) throws IOException {
    SourceText source = transcript.source();
    int code = code(source, 0, end);
    if (code < 0) {
      transcript.replace(1, "&amp;", RepairKind.BARE_AMPERSAND);
    } else if (code <= Character.MAX_VALUE && Character.isSurrogate((char) code)) {
      replaceSurrogate(transcript, (char) code, end);
    } else if (code == '\r') {
      transcript.replace(end, ControlCharacters.carry(code));
    } else if (ControlCharacters.isForbidden(code)) {
      transcript.replaceControl(end, code);
    } else if (ControlCharacters.isReserved(code)) {
      transcript.replace(end, ControlCharacters.mark(code));
    } else {
      transcript.copy(end);
    }
  }

  private static void replaceSurrogate(Transcript transcript, char first, int end)
      throws IOException {
    SourceText source = transcript.source();
    int secondEnd = source.has(end + 1) && source.at(end) == '&' ? end(source, end) : -1;
    int second = secondEnd < 0 ? -1 : code(source, end, secondEnd);
    if (Character.isHighSurrogate(first)
        && second >= Character.MIN_LOW_SURROGATE
        && second <= Character.MAX_LOW_SURROGATE) {
      int joined = Character.toCodePoint(first, (char) second);
      String text =
          ControlCharacters.isReserved(joined)
              ? ControlCharacters.mark(joined)
              : Character.toString(joined);
      transcript.replace(secondEnd, text, Character.toString(joined), RepairKind.SPLIT_CHARACTER);
    } else {
      transcript.replace(end, "\uFFFD", RepairKind.LONE_SURROGATE);
    }
  }

  /** The index behind the semicolon of the reference at an index; -1 when it is none. */
  private static int end(SourceText source, int index) throws IOException {
    for (int i = index + 1; i < index + LONGEST && source.has(i + 1); i++) {
      char c = source.at(i);
      if (c == ';') {
        return i + 1;
      }
      if (c != '#' && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
        return -1;
      }
    }
    return -1;
  }

  /** The code point of a numeric reference, -1 when it is none. */
  private static int code(SourceText source, int index, int end) {
    boolean hex = source.at(index + 2) == 'x';
    int from = index + (hex ? 3 : 2);
    if (source.at(index + 1) != '#' || from >= end - 1) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < end - 1; i++) {
      int digit = Character.digit(source.at(i), hex ? 16 : 10);
      code = code * (hex ? 16 : 10) + digit;
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return code;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
