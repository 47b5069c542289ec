package dev.pressport.plugin.yoast;

import dev.pressport.model.Author;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables of Yoast SEO, {@code %%title%%}: inc/class-wpseo-replace-vars.php. */
final class YoastVariables extends SeoVariables {
  private static final Pattern VARIABLE = Pattern.compile("%%([^%\\s]++)%%");
  private static final int LONGEST_EXCERPT = 156;
  private static final int LONGEST_JAPANESE = 80;
  private static final String CATEGORY = "category";

  private final String separator;

  YoastVariables(SeoSite site, SeoPage page, String separator) {
    super(site, page, VARIABLE);
    this.separator = separator;
  }

  @Override
  protected @Nullable String value(String name, String written) {
    return switch (name) {
      case "title", "archive_title" -> title();
      case "sitename" -> page.siteTitle();
      case "sitedesc" -> page.siteTagline();
      case "sep" -> separator(separator);
      case "page", "searchphrase", "term404" -> "";
      case "pagenumber", "pagetotal" -> "1";
      case "excerpt" -> excerpt();
      case "excerpt_only", "caption" -> PhpText.stripped(page.excerpt());
      case "post_content" -> PhpText.stripped(page.body());
      case "parent_title" -> plain(page.parentTitle());
      case CATEGORY -> terms(CATEGORY);
      case "tag" -> terms("post_tag");
      case "primary_category" -> primaryCategory();
      case "term_title" -> page.kind() == SeoPage.Kind.TERM ? plain(page.title()) : "";
      case "term_description", "category_description", "tag_description" ->
          page.kind() == SeoPage.Kind.TERM ? plain(page.description()).strip() : "";
      case "name" -> page.authorName();
      case "user_description" -> userDescription();
      case "author_first_name" -> author() == null ? null : plain(author().firstName());
      case "author_last_name" -> author() == null ? null : plain(author().lastName());
      case "pt_plural" -> site.label(page.postType());
      case "focuskw" -> Objects.requireNonNullElse(page.meta(YoastSeo.METAS + name).string(), "");
      case "id" -> Objects.toString(page.id(), "");
      case "userid" -> Objects.toString(page.authorId(), "");
      case "permalink" -> page.url();
      default -> date(name, written);
    };
  }

  private @Nullable Author author() {
    return page.author();
  }

  private String title() {
    return page.kind() == SeoPage.Kind.ENTRY ? plain(page.title()) : archiveTitle();
  }

  private String archiveTitle() {
    return page.kind() == SeoPage.Kind.HOME ? "" : plain(page.title());
  }

  private @Nullable String userDescription() {
    return page.kind() == SeoPage.Kind.AUTHOR ? plain(page.description()) : null;
  }

  private @Nullable String date(String name, String written) {
    return switch (name) {
      case "date" -> text(page.date(site.dateFormat()));
      case "modified" -> text(page.modified(site.dateFormat()));
      case "post_year" -> text(page.date("Y"));
      case "post_month" -> text(page.date("F"));
      case "post_day" -> text(page.date("d"));
      case "currentdate" -> page.now(site.dateFormat());
      case "currentyear" -> page.now("Y");
      case "currentmonth" -> page.now("F");
      case "currentday" -> page.now("j");
      default -> custom(written);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable String custom(String name) {
    if (name.startsWith("cf_")) {
      return field(name.substring(3));
    }
    if (name.startsWith("ct_desc_")) {
      return plain(page.termDescription(name.substring(8))).strip();
    }
    return name.startsWith("ct_") ? terms(name.substring(3)) : null;
  }

  private String terms(String taxonomy) {
    return page.kind() == SeoPage.Kind.TERM
        ? plain(page.title())
        : String.join(", ", page.terms(taxonomy));
  }

  private String primaryCategory() {
    Long id = page.meta(YoastSeo.METAS + "primary_category").id();
    return Objects.requireNonNullElse(page.term(CATEGORY, id), "");
  }

  /** The excerpt that somebody wrote, else the first words of the body. */
  String excerpt() {
    String written = PhpText.withoutShortcodes(page.excerpt());
    if (!written.isEmpty()) {
      return PhpText.stripped(written);
    }
    String text = PhpText.stripped(PhpText.withoutShortcodes(page.body()));
    int longest = site.locale().getLanguage().equals("ja") ? LONGEST_JAPANESE : LONGEST_EXCERPT;
    return PhpText.length(text) <= longest
        ? text
        : PhpText.untilLastBlank(PhpText.first(PhpText.oneLine(text), longest).strip());
  }

  @Override
  protected String tidied(String text) {
    String line = text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('\f', ' ');
    return PhpText.withSingle(separator, line).replace("  ", " ").strip();
  }

  /** The directives that an author may add to a page. */
  static List<String> words(String list) {
    return List.of(list.split(","));
  }
}
