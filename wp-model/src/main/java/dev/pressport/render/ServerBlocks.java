package dev.pressport.render;

import dev.pressport.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The blocks of WordPress that are rendered on the server (wp-includes/blocks), and which blocks
 * show nothing without one.
 */
final class ServerBlocks {
  private static final Set<String> MADE =
      Words.of(
          """
          core/archives core/avatar core/calendar core/categories core/comment-author-avatar
          core/comment-author-name core/comment-content core/comment-date core/comment-edit-link
          core/comment-reply-link core/comments core/comments-pagination-next
          core/comments-pagination-numbers core/comments-pagination-previous
          core/comments-query-loop core/comments-title core/loginout
          core/pattern core/post-comments core/post-comments-count
          core/post-comments-form core/post-comments-link core/post-time-to-read
          core/query-pagination-next core/query-pagination-numbers
          core/query-pagination-previous core/rss core/search\
          """);

  /** Blocks of WordPress that save what they show, and are empty when that is nothing. */
  private static final Set<String> SAVED =
      Words.of(
          """
          core/audio core/button core/buttons core/code core/column core/columns
          core/comment-template core/details core/embed core/file core/freeform core/gallery
          core/group core/heading core/html core/image core/list core/list-item core/missing
          core/more core/nextpage core/page-list-item core/paragraph core/preformatted
          core/pullquote core/quote core/separator core/social-links core/spacer core/table
          core/text-columns core/verse core/video core/widget-group\
          """);

  private static final Pattern WRAPPER =
      Pattern.compile("</?(?:div|figure|li|ol|section|span|ul)(?:\\s[^<>]*+)?>");

  private static final Pattern SOURCE =
      Pattern.compile("<img\\b[^>]{0,5000}?\\ssrc\\s*+=\\s*+[\"']?[^\"'\\s>]");

  private ServerBlocks() {}

  /** Returns whether only a server makes it; of other blocks that is so when nothing is saved. */
  static boolean isMade(String name, boolean blank) {
    return MADE.contains(name) || (blank && !SAVED.contains(name));
  }

  /** Returns whether HTML consists of elements that show nothing. */
  static boolean isEmpty(String html) {
    return WRAPPER.matcher(html).replaceAll("").isBlank();
  }

  /** Returns whether it is an image without a chosen file (blocks/image.php). */
  static boolean isEmptyImage(String name, String html) {
    return name.equals("core/image") && !SOURCE.matcher(html).find();
  }
}
