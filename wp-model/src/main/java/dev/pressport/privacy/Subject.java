package dev.pressport.privacy;

/** What the values of an item are about. */
public enum Subject {
  /** Content and settings: only keys and values that are about people are personal. */
  CONTENT,
  /** A venue, a shop or a company, whose contact data is published. */
  BUSINESS,
  /** A user, a commenter or another person: the ways to reach them are personal. */
  PERSON;

  /** The subject of the entries of a type that is not known to hold people. */
  public static Subject ofType(String type) {
    return KeyMeaning.of(type).role() == KeyMeaning.Role.BUSINESS ? BUSINESS : CONTENT;
  }
}
