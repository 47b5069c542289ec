package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsProblem;
import dev.pressport.problem.ItemProblems;

/** The most characters of Ghost's texts: schema.js and default-settings.json of its version 6. */
enum Limits {
  TITLE(255, "title"),
  EXCERPT(300, "excerpt"),
  META_TITLE(300, "SEO title"),
  META_DESCRIPTION(500, "SEO description"),
  ALT(191, "alternative text of the featured image"),
  CAPTION(10_000, "caption of the featured image"),
  NAME(191, "name"),
  BIO(250, "biography"),
  DESCRIPTION(500, "description"),
  SITE_TITLE(150, "title"),
  SITE_DESCRIPTION(200, "tagline"),
  ADDRESS(2000, "address");

  private static final String MORE = "…";

  private final int most;
  private final String label;

  Limits(int most, String label) {
    this.most = most;
    this.label = label;
  }

  int most() {
    return most;
  }

  /** Returns a text that is short enough, and tells when it was cut. */
  String cut(String text, ItemProblems problems) {
    String cut = cut(text);
    if (!cut.equals(text)) {
      problems.add(CmsProblem.TEXT_CUT, label, label, most);
    }
    return cut;
  }

  /** Returns a text that is short enough. */
  String cut(String text) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + MORE;
  }
}
