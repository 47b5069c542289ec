package dev.pressport.source.wxr.repair;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A decision whether a {@code ]]>} ends a CDATA section, or is text that the writer did not split,
 * by the markup that follows.
 */
final class CdataEnd {

  private final @Nullable String element;

  /**
   * A CDATA section in an element.
   *
   * @param element its name; null when it is not known, and any end tag counts as its own
   */
  CdataEnd(@Nullable String element) {
    this.element = element;
  }

  /**
   * Returns whether the {@code ]]>} at the position ends the section.
   *
   * <p>It does when the end tag of the element comes before another {@code ]]>}. When another
   * section starts before, it does too, unless the text had a start of a section to which this
   * could be the end.
   *
   * @param nested whether it had
   */
  boolean isReal(SourceText source, boolean nested) throws IOException {
    int from = CdataPart.END.length();
    if (source.startsWith(CdataPart.START, from)) {
      return true;
    }
    for (int i = from; i < SourceText.LOOKAHEAD; i++) {
      if (!source.has(i + 1)) {
        return true;
      }
      char c = source.at(i);
      if (c == ']' && source.startsWith(CdataPart.END, i)) {
        return false;
      }
      if (c == '<' && source.startsWith(CdataPart.START, i)) {
        return !nested;
      }
      if (c == '<' && isEndTag(source, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEndTag(SourceText source, int index) throws IOException {
    if (!source.startsWith("</", index)) {
      return false;
    }
    if (element == null) {
      return ElementNames.startsAt(source, index + 2);
    }
    return source.startsWith(element, index + 2)
        && !ElementNames.continuesAt(source, index + 2 + element.length());
  }
}
