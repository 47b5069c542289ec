package dev.pressport.export.redirect;

/**
 * The endings that WordPress adds to addresses: feeds, further pages of lists, entries and
 * comments, and embedded views (class-wp-rewrite.php). The patterns are those of PCRE and of Go,
 * and take time linear in the path.
 */
final class Endings {
  private static final String FEED = "(?:rdf|rss2?|atom)";

  /** One ending without the slash before it, {@code page/2/feed}. */
  static final String ENDING =
      "comments/feed(?:/"
          + FEED
          + ")?|(?:page/[0-9]+/|comment-page-[0-9]+/)?(?:feed(?:/"
          + FEED
          + ")?|"
          + FEED
          + ")|page/[0-9]+|comment-page-[0-9]+|embed|trackback|amp";

  /**
   * The number of a further page, perhaps with an ending. It is tried last, since a number may also
   * be the id in a permalink.
   */
  static final String NUMBER = "[0-9]+(?:/(?:" + ENDING + "))?";

  /** An ending that is a feed of the list before it. */
  static final String LIST_FEED = "(?:page/[0-9]+/)?(?:feed(?:/" + FEED + ")?|" + FEED + ")";

  /** The variables that name an entry by its id. */
  static final String ID_VARIABLES = "p|page_id|attachment_id";

  private Endings() {}
}
