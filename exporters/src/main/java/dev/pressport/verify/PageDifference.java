package dev.pressport.verify;

/**
 * A difference between a page of the old site and its new one.
 *
 * @param address of the old page, below the home
 * @param detail what differs, for people; text of the sites is in it as it is
 */
public record PageDifference(Kind kind, String address, String detail) {

  /** The kind of a difference. */
  public enum Kind {
    /** No page is at the address, and no redirect leads from there to one. */
    NO_PAGE,
    /** It takes more than one redirect to get to the page. */
    REDIRECTS,
    /** The new page does not show the title. */
    TITLE,
    /** Words of the text are missing. */
    TEXT,
    /** The new page does not show an image. */
    IMAGE_MISSING,
    /** The new page shows an image whose file is missing. */
    IMAGE_BROKEN
  }
}
