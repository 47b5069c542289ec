package dev.pressport.permalink;

/** The visibility of an entry, or of the entries of a post type, to visitors of the old site. */
public enum Visibility {
  /** A page that everybody could read. */
  PUBLIC,

  /**
   * No visible page: a draft, private, in the trash, behind a password, redirected by a plugin, or
   * of a type that visitors cannot open, or that is not registered any more.
   */
  HIDDEN,

  /** No page for the whole type, such as menu items. */
  NONE
}
