package dev.pressport.seo;

/** The tags that an SEO plugin prints on one site. Safe for many threads. */
public interface SeoTags {

  /**
   * Adds what is printed on a page. Where {@link SeoSite#knowsSettings} is false, only what the
   * author set for the page is certain.
   */
  void print(SeoPage page, Head head);

  /**
   * Returns whether the plugin has settings for the post type of a page, which it has for types
   * that visitors can open.
   */
  default boolean knowsType(SeoPage page) {
    return false;
  }
}
