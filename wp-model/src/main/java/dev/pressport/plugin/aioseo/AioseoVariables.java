package dev.pressport.plugin.aioseo;

import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import dev.pressport.seo.TitleTexture;
import dev.pressport.text.HtmlEntities;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables of All in One SEO, {@code #post_title}: app/Common/Utils/Tags.php. */
final class AioseoVariables extends SeoVariables {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "#((?:custom_field|tax_name)-[\\w-]++|[a-z]++(?:_[a-z0-9]++)*+)"
              + "|%([a-z]++(?:_[a-z]++)*+)%");

  private static final int DESCRIPTION_WORDS = 55;
  private static final String CATEGORY = "category";
  private static final String PRODUCT_CATEGORY = "product_cat";

  private final String separator;

  AioseoVariables(SeoSite site, SeoPage page, String separator) {
    super(site, page, VARIABLE);
    this.separator = separator;
  }

  @Override
  protected @Nullable String value(String name, String written) {
    return switch (name) {
      case "post_title" -> page.kind() == SeoPage.Kind.ENTRY ? title() : "";
      case "archive_title" ->
          page.kind() == SeoPage.Kind.ARCHIVE
              ? site.label(page.postType())
              : plainIfKnown(page.archiveTitle());
      case "archive_date" -> page.period(page.isMonth() ? "F, Y" : "Y");
      case "site_title", "blog_title" -> page.siteTitle();
      case "tagline", "site_description", "blog_description" -> page.siteTagline();
      case "separator_sa" -> separator(separator);
      case "post_excerpt" -> page.printedExcerpt().isEmpty() ? content() : page.printedExcerpt();
      case "post_excerpt_only" -> page.printedExcerpt();
      case "post_content" -> content();
      case "description", "featured_image", "tax_name" -> "";
      case "author_link" -> page.authorName();
      case "author_url", "author_link_alt" -> page.authorUrl();
      case "category_link" -> first(CATEGORY);
      case "post_link" -> title();
      case "post_link_alt" -> page.url();
      case "site_link", "blog_link" -> page.siteTitle();
      case "site_link_alt" -> Objects.requireNonNullElse(site.home(), "");
      case "attachment_caption" -> page.excerpt();
      case "attachment_description" -> page.body();
      case "categories" -> page.postType().equals("post") ? all(CATEGORY) : "";
      case "taxonomy_title", CATEGORY -> taxonomyTitle();
      case "taxonomy_description" ->
          page.kind() == SeoPage.Kind.TERM
              ? TitleTexture.of(PhpText.stripped(page.description()), site.locale())
              : "";
      case "tax_parent_name" -> plain(page.parentTerm());
      case "parent_title" -> plain(page.parentTitle());
      case "author_name" -> page.authorName();
      case "author_first_name" -> plainIfKnown(page.authorFirstName());
      case "author_last_name" -> plainIfKnown(page.authorLastName());
      case "author_bio" -> plainIfKnown(page.authorDescription());
      case "permalink" -> page.url();
      case "page_number" -> "1";
      case "search_term" -> "";
      case "featured_image_url" -> Objects.requireNonNullElse(page.featuredImage(), "");
      case "alt_tag" ->
          Objects.requireNonNullElse(page.meta("_wp_attachment_image_alt").string(), "");
      default -> date(name, written);
    };
  }

  private @Nullable String date(String name, String written) {
    return switch (name) {
      case "post_date" -> text(page.date(site.dateFormat()));
      case "post_date_w3c" -> text(page.dateWithOffset());
      case "post_modified_date_w3c" -> text(page.modifiedWithOffset());
      case "post_modified_date" -> text(page.modified(site.dateFormat()));
      case "post_year" -> text(page.date("Y"));
      case "post_month" -> text(page.date("F"));
      case "post_day" -> text(page.date("d"));
      case "current_date" -> page.now(site.dateFormat());
      case "current_year" -> page.now("Y");
      case "current_month" -> page.now("F");
      case "current_day" -> page.now("d");
      default -> custom(written);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable String custom(String name) {
    if (name.startsWith("custom_field-")) {
      return field(name.substring("custom_field-".length()));
    }
    return name.startsWith("tax_name-") ? first(name.substring("tax_name-".length())) : null;
  }

  /** The title as get_the_title() shows it. */
  private String title() {
    return page.protectedTitle(TitleTexture.of(plain(page.title()), site.locale()));
  }

  private String taxonomyTitle() {
    if (page.kind() != SeoPage.Kind.ENTRY) {
      return plain(page.title());
    }
    return first(page.postType().equals("product") ? PRODUCT_CATEGORY : CATEGORY);
  }

  private String first(String taxonomy) {
    return page.terms(taxonomy).stream().findFirst().orElse("");
  }

  private String all(String taxonomy) {
    return String.join(", ", page.terms(taxonomy));
  }

  /** The first words of the body, without figures. */
  String content() {
    String body = PhpText.withoutElement(page.body(), "figure");
    String words = PhpText.stripped(PhpText.withoutShortcodes(body));
    String visible = PhpText.withoutTags(HtmlEntities.decode(words));
    return PhpText.words(visible, DESCRIPTION_WORDS, "", site.locale());
  }

  /** A word behind a hash may as well be the author's: {@code #wordpress}. */
  @Override
  protected boolean keeps(String variableWithMarks) {
    return variableWithMarks.startsWith("#")
        && variableWithMarks.indexOf('_') < 0
        && variableWithMarks.indexOf('-') < 0;
  }

  @Override
  protected String tidied(String text) {
    String words = PhpText.stripped(PhpText.withoutShortcodes(text));
    return PhpText.oneLine(words.replace("&nbsp;", " ").replace('\u00a0', ' '));
  }
}
