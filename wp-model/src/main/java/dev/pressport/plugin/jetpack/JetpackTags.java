package dev.pressport.plugin.jetpack;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.php.LooseValue;
import dev.pressport.seo.Head;
import dev.pressport.seo.Head.Part;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPage.Kind;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import org.jspecify.annotations.Nullable;

/** The tags of the module "SEO Tools": modules/seo-tools of Jetpack. */
final class JetpackTags implements SeoTags {
  static final String DESCRIPTION = "advanced_seo_description";
  static final String TITLE = "jetpack_seo_html_title";
  static final String NOINDEX = "jetpack_seo_noindex";

  /** The option with the parts of titles, by the kinds of pages. */
  static final String FORMATS = "advanced_seo_title_formats";

  /** The options with the description of the front page. */
  static final String FRONT = "advanced_seo_front_page_description";

  static final String OLD_FRONT = "seo_meta_description";

  private static final int WORDS = 55;

  private final SeoSite site;

  JetpackTags(SeoSite site) {
    this.site = site;
  }

  @Override
  public void print(SeoPage page, Head head) {
    String front = page.isFront() ? front() : null;
    if (page.kind() == Kind.ENTRY) {
      String title = page.isFront() ? null : page.meta(TITLE).filled();
      head.author(Part.TITLE, title == null ? null : Html.escape(title));
      String own = page.isProtected() ? null : page.meta(DESCRIPTION).filled();
      head.author(Part.DESCRIPTION, front == null && own != null ? words(own) : null);
      head.author(Part.OG_DESCRIPTION, front == null ? own : front);
      if (page.meta(NOINDEX).isTrue()) {
        head.noindex(true);
      }
    }
    if (site.knowsSettings()) {
      head.site(Part.TITLE, title(page));
      head.site(Part.DESCRIPTION, description(page, front));
    }
  }

  private @Nullable String front() {
    String front = site.setting(FRONT).filled();
    return front == null ? site.setting(OLD_FRONT).filled() : front;
  }

  private @Nullable String description(SeoPage page, @Nullable String front) {
    String general = front();
    String otherwise = general == null ? page.siteTagline() : general;
    return switch (page.kind()) {
      case ENTRY -> front == null ? ofEntry(page, otherwise) : front;
      case TERM -> words(page.description());
      case AUTHOR ->
          site.locale().getLanguage().equals("en")
              ? "Read all of the posts by " + page.authorName() + " on " + page.siteTitle()
              : null;
      case HOME, ARCHIVE, DATE -> otherwise;
    };
  }

  private String ofEntry(SeoPage page, String otherwise) {
    String excerpt = page.excerpt();
    String text = excerpt.isBlank() ? page.body() : excerpt;
    return text.isBlank() ? otherwise : words(text);
  }

  private String words(String html) {
    return PhpText.words(
        PhpText.withoutShortcodes(PhpText.stripped(html)), WORDS, "\u2026", site.locale());
  }

  /** Null where the site has no format for a kind of page. */
  private @Nullable String title(SeoPage page) {
    String kind =
        page.isFront()
            ? "front_page"
            : switch (page.kind()) {
              case TERM -> "groups";
              case ARCHIVE, DATE -> "archives";
              case ENTRY -> page.postType().equals("page") ? "pages" : "posts";
              case AUTHOR, HOME -> "";
            };
    StringBuilder title = new StringBuilder();
    for (LooseValue part : site.setting(FORMATS).get(kind).list()) {
      String value = part.get("value").string();
      if (value != null) {
        title.append("token".equals(part.get("type").string()) ? token(value, page) : value);
      }
    }
    return title.isEmpty() ? null : title.toString();
  }

  private static String token(String name, SeoPage page) {
    return switch (name) {
      case "site_name" -> page.siteTitle();
      case "tagline" -> page.siteTagline();
      case "post_title", "page_title", "group_title", "archive_title", "date" ->
          Titles.plain(page.title());
      default -> "";
    };
  }
}
