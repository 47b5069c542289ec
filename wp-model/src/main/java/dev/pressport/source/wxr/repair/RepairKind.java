package dev.pressport.source.wxr.repair;

/** A way in which the text of a file was changed to make it well-formed XML. */
public enum RepairKind {
  INVALID_UTF8(false, "A byte that is not valid UTF-8 was read as Windows-1252."),
  UNDECODABLE(true, "A byte that is no character in any likely encoding was replaced by U+FFFD."),
  SPLIT_CHARACTER(false, "A character written as two surrogate halves was joined."),
  LONE_SURROGATE(true, "Half a character (a lone surrogate) was replaced by U+FFFD."),
  CONTROL_CHARACTER(false, "A control character, which XML forbids, was kept."),
  CONTROL_IN_MARKUP(
      true, "A control character inside a tag, a comment or an instruction became a blank."),
  HTML_ENTITY(false, "An HTML entity, which XML does not know, was read as its character."),
  BARE_AMPERSAND(false, "An ampersand that begins no reference was read as text."),
  BARE_LESS_THAN(false, "A less-than sign that begins no tag was read as text."),
  CDATA_END_IN_CDATA(false, "A \"]]>\" inside a CDATA section was read as text."),
  CDATA_END_IN_TEXT(false, "A \"]]>\" outside a CDATA section was read as text."),
  HYPHENS_IN_COMMENT(false, "Two hyphens inside a comment were set apart."),
  DOCTYPE(false, "The document type declaration was left out."),
  LATE_DECLARATION(false, "The XML declaration was not the first thing in the file."),
  TEXT_BEFORE_DOCUMENT(true, "Text before the XML document was left out."),
  TEXT_AFTER_DOCUMENT(true, "Text after the end of the XML document was left out."),
  SECOND_DOCUMENT(false, "A second document follows the first one, and was read as part of it."),
  STRAY_END_TAG(false, "An end tag without a start tag was left out.");

  private final boolean lossy;
  private final String sentence;

  RepairKind(boolean lossy, String sentence) {
    this.lossy = lossy;
    this.sentence = sentence;
  }

  /** Whether characters of the file were lost. */
  public boolean lossy() {
    return lossy;
  }

  /** What was done, as a sentence for the user. */
  public String sentence() {
    return sentence;
  }
}
