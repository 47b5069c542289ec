package dev.pressport.permalink;

/** What visitors of the old site saw of an entry, or of the entries of a post type. */
public enum Visibility {
  /** It had a page that everybody could read. */
  PUBLIC,

  /**
   * It would have a page: it is a draft, private, in the trash, behind a password, or of a type
   * that visitors cannot open, or that is not registered any more.
   */
  HIDDEN,

  /** It is of a type that has no pages, such as a menu item. */
  NONE
}
