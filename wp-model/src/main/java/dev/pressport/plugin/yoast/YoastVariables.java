package dev.pressport.plugin.yoast;

import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import dev.pressport.seo.TitleTexture;
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
      case "title" -> title();
      case "archive_title" -> archiveTitle();
      case "sitename" -> page.siteTitle();
      case "sitedesc" -> page.siteTagline();
      case "sep" -> separator(separator);
      case "page", "searchphrase" -> "";
      case "term404" -> page.slug().replace('-', ' ');
      case "pagenumber", "pagetotal" -> "1";
      case "excerpt" -> excerpt();
      case "excerpt_only", "caption" -> PhpText.stripped(withoutShortcodes(page.excerpt()));
      case "post_content" -> PhpText.stripped(withoutShortcodes(page.body()));
      case "parent_title" -> plain(page.parentTitle());
      case CATEGORY -> terms(CATEGORY);
      case "tag" -> terms("post_tag");
      case "primary_category" -> primaryCategory();
      case "term_title" -> page.kind() == SeoPage.Kind.TERM ? plain(page.title()) : "";
      case "term_description", "category_description", "tag_description" ->
          page.kind() == SeoPage.Kind.TERM ? described() : "";
      case "name" -> page.authorName();
      case "user_description" -> plainIfKnown(page.authorDescription());
      case "author_first_name" -> plainIfKnown(page.authorFirstName());
      case "author_last_name" -> plainIfKnown(page.authorLastName());
      case "category_title" -> category();
      case "term_hierarchy" -> hierarchy();
      case "pt_single" -> page.singularLabel();
      case "pt_plural" -> site.label(page.postType());
      case "focuskw" -> Objects.requireNonNullElse(page.meta(YoastSeo.METAS + name).string(), "");
      case "id" -> Objects.toString(page.id(), "");
      case "userid" -> Objects.toString(page.authorId(), "");
      case "permalink" -> page.url();
      default -> date(name, written);
    };
  }

  private String title() {
    return page.kind() == SeoPage.Kind.HOME ? "" : plain(page.title());
  }

  private @Nullable String archiveTitle() {
    return plainIfKnown(page.archiveTitle());
  }

  /** The first term of the first taxonomy with terms below terms. */
  private @Nullable String category() {
    return page.postType().equals("post")
        ? page.terms(CATEGORY).stream().findFirst().orElse("")
        : null;
  }

  /** The description of a term as term_description() shows it. */
  String described() {
    return described(page.description());
  }

  private String described(String html) {
    return TitleTexture.of(plain(html).strip(), site.locale());
  }

  private String hierarchy() {
    return page.kind() == SeoPage.Kind.TERM
        ? page.withParents(' ' + Objects.requireNonNullElse(separator(separator), "-") + ' ')
        : "";
  }

  private @Nullable String date(String name, String written) {
    return switch (name) {
      case "date" ->
          page.kind() == SeoPage.Kind.DATE ? page.title() : text(page.date(site.dateFormat()));
      case "modified" -> text(page.modified(site.dateFormat()));
      case "post_year" -> text(page.date("Y"));
      case "post_month" -> text(page.date("F"));
      case "post_day" -> text(page.date("d"));
      case "currentdate" -> page.now(site.dateFormat());
      case "currentyear" -> page.now("Y");
      case "currentmonth" -> page.now("F");
      case "currentday" -> page.now("j");
      case "currenttime" -> page.now(site.timeFormat());
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
      return withoutShortcodes(described(page.termDescription(name.substring(8))));
    }
    if (name.startsWith("ct_")) {
      return terms(name.substring(3));
    }
    // The plugin removes what it does not know; other plugins register further names.
    return site.knowsSettings() && !name.startsWith("wc_") ? "" : null;
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
    String written = withoutShortcodes(page.excerpt());
    if (!written.isEmpty()) {
      return PhpText.stripped(written);
    }
    String text = PhpText.stripped(withoutShortcodes(page.body()));
    int longest = site.locale().getLanguage().equals("ja") ? LONGEST_JAPANESE : LONGEST_EXCERPT;
    return PhpText.length(text) <= longest
        ? text
        : PhpText.untilLastBlank(PhpText.first(PhpText.oneLine(text), longest).strip());
  }

  /** Brackets that are no shortcodes go, too. */
  private static String withoutShortcodes(String text) {
    return PhpText.withoutBrackets(PhpText.withoutShortcodes(text));
  }

  @Override
  protected String tidied(String text) {
    String filled = VARIABLE.matcher(text).replaceAll("");
    String line =
        filled.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('\f', ' ');
    String single = isSeparated() ? PhpText.withSingle(separator, line) : line;
    return single.replace("  ", " ").strip();
  }

  /** The directives that an author may add to a page. */
  static List<String> words(String list) {
    return List.of(list.split(","));
  }
}
