package dev.pressport.plugin.seopress;

import dev.pressport.model.Author;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The variables of SEOPress, {@code %%post_title%%}: inc/functions/variables/dynamic-variables.php.
 */
final class SeoPressVariables extends SeoVariables {
  private static final Pattern VARIABLE = Pattern.compile("%%([^%\\s]++)%%");
  private static final int WORDS = 50;

  private final String separator;

  SeoPressVariables(SeoSite site, SeoPage page, String separator) {
    super(site, page, VARIABLE);
    this.separator = separator;
  }

  @Override
  protected @Nullable String value(String name, String written) {
    return switch (name) {
      case "sep" -> separator(separator);
      case "sitetitle", "sitename" -> page.siteTitle();
      case "tagline", "sitedesc" -> page.siteTagline();
      case "title", "post_title" ->
          page.kind() == SeoPage.Kind.ENTRY ? PhpText.stripped(page.title()) : "";
      case "post_excerpt", "excerpt", "wc_single_short_desc" -> excerpt();
      case "post_content" -> words(page.body());
      case "post_thumbnail_url" -> Objects.requireNonNullElse(page.featuredImage(), "");
      case "post_url" -> page.url();
      case "post_author" -> page.authorName();
      case "post_category" -> first("category");
      case "post_tag" -> first("post_tag");
      case "wc_single_cat" -> String.join(", ", page.terms("product_cat"));
      case "wc_single_tag" -> String.join(", ", page.terms("product_tag"));
      case "_category_title", "tag_title", "term_title" ->
          page.kind() == SeoPage.Kind.TERM ? plain(page.title()) : "";
      case "_category_description", "tag_description", "term_description" ->
          page.kind() == SeoPage.Kind.TERM ? words(page.description()) : "";
      case "page", "current_pagination", "search_keywords" -> "";
      case "cpt_plural", "archive_title" -> site.label(page.postType());
      case "target_keyword" ->
          Objects.requireNonNullElse(
              page.meta(SeoPressSeo.METAS + "analysis_target_kw").string(), "");
      default -> date(name, written);
    };
  }

  private @Nullable String date(String name, String written) {
    return switch (name) {
      case "post_date", "date" -> text(page.date(site.dateFormat()));
      case "post_modified_date" -> text(page.modified(site.dateFormat()));
      case "currentday" -> page.now("j");
      case "currentmonth" -> page.now("F");
      case "currentmonth_short" -> page.now("M");
      case "currentmonth_num" -> page.now("n");
      case "currentyear" -> page.now("Y");
      case "currentdate" -> page.now(site.dateFormat());
      default -> author(name, written);
    };
  }

  private @Nullable String author(String name, String written) {
    Author author = page.author();
    return switch (name) {
      case "author_first_name" -> author == null ? null : plain(author.firstName());
      case "author_last_name" -> author == null ? null : plain(author.lastName());
      case "author_website" -> author == null ? null : plain(author.website());
      case "author_bio" -> author == null ? null : plain(author.description());
      default -> custom(written);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable String custom(String name) {
    if (name.startsWith("_cf_")) {
      return words(field(name.substring(4)));
    }
    return name.startsWith("_ct_") ? first(name.substring(4)) : null;
  }

  private String first(String taxonomy) {
    return page.terms(taxonomy).stream().findFirst().orElse("");
  }

  /** The excerpt that somebody wrote, else the first words of the body. */
  String excerpt() {
    return words(page.excerpt().isEmpty() ? page.body() : page.excerpt());
  }

  private String words(String html) {
    return PhpText.words(PhpText.withoutShortcodes(html), WORDS, "\u2026", site.locale());
  }

  @Override
  protected String tidied(String text) {
    return text.strip();
  }
}
