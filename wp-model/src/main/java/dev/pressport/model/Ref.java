package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/** A reference to an item or page of the site that can have an address. */
public sealed interface Ref {

  /** An entry by its id. */
  record ToEntry(long id) implements Ref {}

  /** A term by its key. */
  record ToTerm(Term.Key key) implements Ref {}

  /** An author by the login. */
  record ToAuthor(String login) implements Ref {}

  /** The list of all entries of a post type; that of {@code post} is the blog. */
  record ToArchive(String postType) implements Ref {}

  /** The posts of a year, of a month of it from 1, or of a day of that. */
  record ToDate(int year, @Nullable Integer month, @Nullable Integer day) implements Ref {}

  /** The first page of the site. */
  record ToHome() implements Ref {}

  /** The feed of the newest posts. */
  record ToFeed() implements Ref {}
}
