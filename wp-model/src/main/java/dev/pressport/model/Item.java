package dev.pressport.model;

/** One thing of a site that the ledger counts. */
public sealed interface Item permits Author, Term, Entry, Comment {

  /** The decoded metas, in stored order. */
  Metas meta();
}
