package dev.pressport.source.wxr;

import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read a file as an export file. */
public final class WxrRefusal implements CodeProvider {
  static final RefusalKind EMPTY_FILE =
      source(
          "empty-file",
          "{0} is empty.",
          "Export again: WordPress > Tools > Export > All content. If the file stays empty, the"
              + " host stops WordPress: export year by year and give Pressport all files at"
              + " once.");

  static final RefusalKind LOGIN_PAGE =
      source(
          "login-page",
          "{0} is a web page (\"{1}\"), not an export file. Your login had expired when you"
              + " saved it.",
          "Log in, then use WordPress > Tools > Export > All content.");

  static final RefusalKind WEB_PAGE =
      source(
          "web-page",
          "{0} is a web page (\"{1}\"), not an export file.",
          "Use WordPress > Tools > Export > All content, then Download Export File.");

  static final RefusalKind NOT_WXR =
      source(
          "not-wxr",
          "{0} is XML, but not a WordPress export file (it begins with {1}).",
          "Use WordPress > Tools > Export > All content, then Download Export File.");

  static final RefusalKind NO_CHANNEL =
      source(
          "no-channel",
          "{0} has neither a <channel> nor an <item>: it is not a WordPress export file, or only the"
              + " beginning of one.",
          "Use WordPress > Tools > Export > All content, then Download Export File.");

  static final RefusalKind NO_POST_FIELDS =
      source(
          "no-post-fields",
          "The items of {0} have no id, post type or status in a namespace of WordPress: it is a news"
              + " feed, or the export of another program.",
          "Use WordPress > Tools > Export > All content, then Download Export File.");

  static final RefusalKind NOT_WXR_FEED =
      source(
          "not-wxr-feed",
          "{0} is a news feed, which has only the latest posts, not a WordPress export file.",
          "Use WordPress > Tools > Export > All content, then Download Export File.");

  static final RefusalKind NO_EXPORT_FILE =
      source(
          "no-export-file",
          "{0} is not a WordPress export file.",
          "Only export files can be repaired: WordPress > Tools > Export > All content.");

  static final RefusalKind SEVERAL_EXPORT_FILES =
      source(
          "several-export-files",
          "{0} contains several export files.",
          "Unpack it, then pressport repair FILE OUT for each file.");

  static final RefusalKind NOT_REPAIRED =
      source(
          "not-repaired",
          "{0} is damaged in a way that Pressport cannot repair.",
          "Export its content instead: pressport export FILE --to wxr --out DIR writes a new file.");
}
