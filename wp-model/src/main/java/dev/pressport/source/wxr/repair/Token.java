package dev.pressport.source.wxr.repair;

/** The kind of a text's next token. */
enum Token {
  TEXT,
  START_TAG,
  END_TAG,
  CDATA,
  COMMENT,
  INSTRUCTION,
  /** An XML declaration, which is no instruction, and has its place at the very beginning. */
  DECLARATION,
  /** The end, or a tag that was cut off by it. */
  END_OF_FILE
}
