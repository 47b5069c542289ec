package dev.pressport.source.wxr;

import static dev.pressport.problem.RefusalDescription.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to read a file as an export file. */
enum WxrRefusal implements RefusalKind {
  EMPTY_FILE(
      source(
          "{0} is empty.",
          "Export again: WordPress > Tools > Export > All content. If the file stays"
              + " empty, the host stops WordPress: export year by year and give Pressport all"
              + " files at once.")),
  LOGIN_PAGE(
      source(
          "{0} is a web page (\"{1}\"), not an export file. Your login had expired when"
              + " you saved it.",
          "Log in, then use WordPress > Tools > Export > All content.")),
  WEB_PAGE(
      source(
          "{0} is a web page (\"{1}\"), not an export file.",
          "Use WordPress > Tools > Export > All content, then Download Export File.")),
  NOT_WXR(
      source(
          "{0} is XML, but not a WordPress export file (it begins with {1}).",
          "Use WordPress > Tools > Export > All content, then Download Export File.")),
  NOT_WXR_FEED(
      source(
          "{0} is a news feed, which has only the latest posts, not a WordPress export" + " file.",
          "Use WordPress > Tools > Export > All content, then Download Export File."));

  private final RefusalDescription description;

  WxrRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<WxrRefusal> codes() {
      return List.of(values());
    }
  }
}
