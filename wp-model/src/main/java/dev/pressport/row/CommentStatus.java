package dev.pressport.row;

import dev.pressport.model.Comment;

/**
 * The status of a comment: the names that WordPress's REST API and wp-cli use for what the column
 * {@code comment_approved} abbreviates.
 */
public final class CommentStatus {
  private CommentStatus() {}

  /** Returns the column of a status. */
  public static String column(String status) {
    return switch (status) {
      case Comment.APPROVED -> "1";
      case "hold" -> "0";
      default -> status;
    };
  }

  /** Returns the status of the comment in a row. */
  public static String of(Row row) {
    String approved = row.string("comment_approved");
    return switch (approved) {
      case "1" -> Comment.APPROVED;
      case "0", "" -> "hold";
      default -> approved;
    };
  }
}
