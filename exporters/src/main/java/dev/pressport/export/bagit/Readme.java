package dev.pressport.export.bagit;

/** The text that explains an archive to people who know nothing of it. */
final class Readme {
  private static final String UNKNOWN = "(not known)";

  private Readme() {}

  /**
   * Returns the text of {@code README.txt}.
   *
   * @param withSource whether the archive contains the source files
   */
  static String text(BagInfo info, boolean withSource) {
    return Resource.text("README.txt")
        .replace("{source}", Resource.text(withSource ? "with-source.txt" : "without-source.txt"))
        .replace("{date}", known(info.date()))
        .replace("{address}", known(info.identifier()))
        .replace("{title}", known(info.organization()));
  }

  private static String known(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }
}
