package dev.pressport.export;

/** The reasons why visitors of the old site could not open an entry, in the order of a summary. */
public enum Unpublished {
  /** A draft. */
  DRAFT("drafts", "draft", "drafts"),
  /** Waiting for review. */
  PENDING("pending review", "pending review", "pending review"),
  /** Scheduled for a later date. */
  SCHEDULED("scheduled", "scheduled", "scheduled"),
  /** Published, but of a type whose entries visitors cannot open. */
  OF_HIDDEN_TYPE(
      "of a type that visitors cannot open",
      "of a type that visitors cannot open",
      "of types that visitors cannot open"),
  /** Redirected to another address by a plugin. */
  REDIRECTED("redirected by a plugin", "redirected by a plugin", "redirected by a plugin"),
  /** Private, or a file of a private entry. */
  PRIVATE("private", "private", "private"),
  /** Protected by a password, or a file of a protected entry. */
  PROTECTED("password-protected", "with a password", "with a password"),
  /** In the trash, or a file of an entry there. */
  TRASHED("in the trash", "in the trash", "in the trash"),
  /** Saved by WordPress before its author did. */
  AUTO_DRAFT("automatic drafts", "automatic draft", "automatic drafts"),
  /** Of another status than WordPress's own. */
  OF_OTHER_STATUS(
      "with a status of a plugin", "with a status of a plugin", "with a status of a plugin");

  private final String why;
  private final String one;
  private final String many;

  Unpublished(String why, String one, String many) {
    this.why = why;
    this.one = one;
    this.many = many;
  }

  /** Returns whether such entries are drafts of what visitors may read one day. */
  public boolean isDraft() {
    return switch (this) {
      case DRAFT, PENDING, SCHEDULED, OF_HIDDEN_TYPE, REDIRECTED -> true;
      case PRIVATE, PROTECTED, TRASHED, AUTO_DRAFT, OF_OTHER_STATUS -> false;
    };
  }

  /** Returns the reason in a few words, after the kind of the entries: {@code Posts: private}. */
  public String why() {
    return why;
  }

  /** Returns the words that follow a count of such entries: {@code 3 in the trash}. */
  public String after(long count) {
    return count == 1 ? one : many;
  }
}
