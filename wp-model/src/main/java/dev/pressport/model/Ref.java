package dev.pressport.model;

/** Something of a site that can have an address. */
public sealed interface Ref {

  /** An entry by its id. */
  record ToEntry(long id) implements Ref {}

  /** A term by its key. */
  record ToTerm(Term.Key key) implements Ref {}

  /** An author by the login. */
  record ToAuthor(String login) implements Ref {}
}
