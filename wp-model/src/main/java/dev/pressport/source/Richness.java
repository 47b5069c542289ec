package dev.pressport.source;

/** The part of a site that a source has, the richest first. */
public enum Richness {
  /** Everything that WordPress stores. */
  DATABASE,

  /** The API's responses to an editor: texts as stored, but not all metas. */
  EDITOR,

  /** The contents of WordPress's export file. */
  EXPORT,

  /** The API's responses to everybody: texts as they are shown. */
  VISITOR
}
