package dev.pressport.plugin.seopress;

import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import dev.pressport.seo.TitleTexture;
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
      case "title", "post_title" -> isSingle() ? PhpText.stripped(page.title()) : "";
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
          page.kind() == SeoPage.Kind.TERM ? textured(plain(page.title())) : "";
      case "_category_description", "tag_description", "term_description" ->
          page.kind() == SeoPage.Kind.TERM ? textured(words(page.description())) : "";
      case "page", "current_pagination" -> "";
      case "search_keywords" -> "\" \"";
      case "cpt_plural" -> isSingle() ? "" : site.label(page.postType());
      case "archive_title" ->
          page.kind() == SeoPage.Kind.ARCHIVE
              ? site.label(page.postType())
              : plainIfKnown(page.archiveTitle());
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
      case "currenttime" -> page.now(site.timeFormat());
      case "archive_date" -> archiveMonth() + " - " + archiveYear();
      case "archive_date_day" -> "0";
      case "archive_date_month" -> archiveMonth();
      case "archive_date_month_name" -> page.isMonth() ? page.period("F") : "";
      case "archive_date_year" -> archiveYear();
      default -> author(name, written);
    };
  }

  private String archiveMonth() {
    return page.isMonth() ? page.period("n") : "0";
  }

  private String archiveYear() {
    return page.kind() == SeoPage.Kind.DATE ? page.period("Y") : "0";
  }

  private @Nullable String author(String name, String written) {
    return switch (name) {
      case "author_first_name" -> plainIfKnown(page.authorFirstName());
      case "author_last_name" -> plainIfKnown(page.authorLastName());
      case "author_website" -> plainIfKnown(page.authorWebsite());
      case "author_bio" -> escaped(page.authorDescription());
      default -> custom(written);
    };
  }

  /** The page of an entry, but not the one that shows the latest posts. */
  private boolean isSingle() {
    return page.kind() == SeoPage.Kind.ENTRY && !page.isPostsPage();
  }

  private String textured(String text) {
    return TitleTexture.of(text, site.locale());
  }

  /** Tags are shown as they are written. */
  private static @Nullable String escaped(@Nullable String html) {
    return html == null ? null : html.replace("<", "&lt;");
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
