package dev.pressport.model;

/** An item of a site, the unit that the ledger counts. */
public sealed interface Item permits Author, Term, Entry, Comment {

  /** The decoded metas, in stored order. */
  Metas meta();
}
