package dev.pressport.source;

/** How much of a site a source knows, the richest first. */
public enum Richness {
  /** Everything that WordPress stores. */
  DATABASE,

  /** What the API tells somebody who may edit: texts as stored, but not all metas. */
  EDITOR,

  /** What WordPress writes into an export file. */
  EXPORT,

  /** What the API tells everybody: texts as they are shown. */
  VISITOR
}
