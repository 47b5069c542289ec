package dev.pressport.privacy;

/** What the values of an item are about. */
public enum Subject {
  /** Content and settings: only keys and values that are about people are personal. */
  CONTENT,
  /** A user, a commenter or another person: the ways to reach them are personal. */
  PERSON
}
