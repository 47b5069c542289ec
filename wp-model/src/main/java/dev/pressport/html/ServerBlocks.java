package dev.pressport.html;

import java.util.Set;

/** The blocks of WordPress whose HTML is made when a page is shown (wp-includes/blocks). */
final class ServerBlocks {
  private static final Set<String> MADE =
      Set.of(
          "core/archives",
          "core/avatar",
          "core/calendar",
          "core/categories",
          "core/comment-author-avatar",
          "core/comment-author-name",
          "core/comment-content",
          "core/comment-date",
          "core/comment-edit-link",
          "core/comment-reply-link",
          "core/comments",
          "core/comments-pagination-next",
          "core/comments-pagination-numbers",
          "core/comments-pagination-previous",
          "core/comments-query-loop",
          "core/comments-title",
          "core/latest-comments",
          "core/legacy-widget",
          "core/loginout",
          "core/pattern",
          "core/post-author",
          "core/post-author-biography",
          "core/post-author-name",
          "core/post-comments",
          "core/post-comments-count",
          "core/post-comments-form",
          "core/post-comments-link",
          "core/post-content",
          "core/post-navigation-link",
          "core/post-time-to-read",
          "core/query-pagination-next",
          "core/query-pagination-numbers",
          "core/query-pagination-previous",
          "core/query-title",
          "core/query-total",
          "core/rss",
          "core/search",
          "core/site-logo",
          "core/template-part",
          "core/term-description");

  private ServerBlocks() {}

  /** Whether only a server makes it; of a plugin's block that is so when nothing is saved. */
  static boolean isMade(String name, boolean blank) {
    return MADE.contains(name) || (blank && !name.startsWith("core/"));
  }
}
