package dev.pressport.seo;

import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The head of a page that WordPress prints without an SEO plugin: general-template.php,
 * wp_get_document_title(), and robots-template.php.
 */
final class WordPressTags implements SeoTags {
  static final String ID = "wordpress";

  /** WordPress's own themes that join the parts of a title by a bar. */
  private static final Set<String> BAR =
      Words.of("twentyten twentyeleven twentytwelve twentythirteen twentyfourteen");

  private final SeoSite site;

  WordPressTags(SeoSite site) {
    this.site = site;
  }

  @Override
  public void print(SeoPage page, Head head) {
    head.site(Head.Part.TITLE, title(page));
    if (page.kind() == SeoPage.Kind.ENTRY && !page.isPostsPage() && !page.isFile()) {
      head.site(Head.Part.CANONICAL, page.url());
    }
    if (!head.isNoindex()) {
      head.robots(robots(), false);
    }
  }

  private String title(SeoPage page) {
    String site = page.escapedSiteTitle();
    String second = page.isFront() ? PhpText.escaped(page.siteTagline()) : site;
    List<String> parts = new ArrayList<>();
    for (String part : List.of(page.isFront() ? site : page.title(), second)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    String theme = Objects.requireNonNullElse(this.site.options().string("template"), "");
    return TitleTexture.of(
        String.join(BAR.contains(theme) ? " | " : " - ", parts), this.site.locale());
  }

  private List<String> robots() {
    return site.hidesFromSearch()
        ? List.of("noindex", "nofollow")
        : List.of("max-image-preview:large");
  }
}
