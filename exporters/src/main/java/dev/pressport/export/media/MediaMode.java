package dev.pressport.export.media;

/** What becomes of the files of a site. */
public enum MediaMode {
  /** They are copied where they lie at hand, or the site is live; else content links to them. */
  AUTO,
  /** They are copied into the output. */
  COPY,
  /** Content links to them at their old addresses. */
  LINK,
  /** They are left out of the content. */
  NONE
}
