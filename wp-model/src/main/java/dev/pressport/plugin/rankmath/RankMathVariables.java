package dev.pressport.plugin.rankmath;

import dev.pressport.php.LooseValue;
import dev.pressport.seo.PhpText;
import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoVariables;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The variables of Rank Math, {@code %title%}: includes/replace-variables. */
final class RankMathVariables extends SeoVariables {
  private static final Pattern VARIABLE = Pattern.compile("%([a-zA-Z_]++(?:\\([^)%]{0,100}\\))?)%");

  private static final Pattern CALL = Pattern.compile("([a-z_]+)\\((.*)\\)");

  /** Of all other shortcodes the text between their marks counts. */
  private static final Pattern CAPTION =
      Pattern.compile("(?is)\\[caption[^\\]]{0,1000}].{0,4000}?\\[/caption]");

  /** One that begins no entity: wp_kses_normalize_entities(). */
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?!(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,8});)");

  /** stripslashes() of PHP. */
  private static final Pattern BACKSLASH = Pattern.compile("\\\\(.?)");

  private static final String CATEGORY = "category";
  private static final String TAG = "post_tag";

  private final LooseValue titles;
  private final String separator;

  RankMathVariables(SeoSite site, SeoPage page, LooseValue titles, String separator) {
    super(site, page, VARIABLE);
    this.titles = titles;
    this.separator = separator;
  }

  @Override
  protected @Nullable String value(String name, String written) {
    Matcher call = CALL.matcher(written);
    if (call.matches()) {
      return called(call.group(1), call.group(2));
    }
    return switch (name) {
      case "title", "seo_title" -> title();
      case "sitename" -> page.escapedSiteTitle();
      case "org_name" -> setting("knowledgegraph_name", page.siteTitle());
      case "org_logo" -> setting("knowledgegraph_logo", "");
      case "org_url" -> setting("url", site.home());
      case "sitedesc" -> PhpText.escaped(page.siteTagline());
      case "sep" -> separator(separator);
      case "page", "search_query" -> "";
      case "pagenumber", "pagetotal" -> "1";
      case "excerpt", "seo_description" -> excerpt();
      case "excerpt_only" -> PhpText.stripped(page.excerpt());
      case "parent_title" -> plain(page.parentTitle());
      case CATEGORY -> first(CATEGORY);
      case "categories" -> all(CATEGORY);
      case "tag" -> first(TAG);
      case "tags" -> all(TAG);
      case "primary_taxonomy_terms" -> primaryTaxonomy();
      case "term" -> page.kind() == SeoPage.Kind.TERM ? plain(page.title()) : "";
      case "term_description" -> page.kind() == SeoPage.Kind.TERM ? plain(page.description()) : "";
      case "name", "post_author" -> page.authorName();
      case "user_description" -> plainIfKnown(page.authorDescription());
      case "pt_plural" -> site.label(listed());
      case "pt_single" -> page.singularLabel();
      case "filename" -> page.postType().equals("attachment") ? fileName() : "";
      case "focuskw" -> keywords().split(",", 2)[0];
      case "keywords" -> keywords();
      case "id" -> Objects.toString(page.id(), "");
      case "userid" -> Objects.toString(page.authorId(), "");
      case "url" -> page.url();
      case "post_thumbnail" -> Objects.requireNonNullElse(page.featuredImage(), "");
      default -> date(name);
    };
  }

  private @Nullable String date(String name) {
    return switch (name) {
      case "date" ->
          page.kind() == SeoPage.Kind.DATE ? page.title() : text(page.date(site.dateFormat()));
      case "modified" -> text(page.modified(site.dateFormat()));
      case "currentdate" -> page.now(site.dateFormat());
      case "currentyear" -> page.now("Y");
      case "currentmonth" -> page.now("F");
      case "currentday" -> page.now("j");
      case "currenttime" -> page.now(site.timeFormat());
      // The plugin removes what it does not know; other plugins register further names.
      default -> site.knowsSettings() && !name.startsWith("wc_") ? "" : null;
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable String called(String name, String argument) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "customfield" -> field(argument);
      case "customterm" -> first(argument);
      case "customterm_desc" -> plain(page.termDescription(argument));
      case "date" -> text(page.date(argument));
      case "modified" -> text(page.modified(argument));
      case "currentdate", "currenttime" -> page.now(argument);
      case "categories" -> some(CATEGORY, argument);
      case "tags" -> some(TAG, argument);
      case "count" -> "1";
      default -> null;
    };
  }

  private String title() {
    return page.kind() == SeoPage.Kind.HOME ? "" : plain(page.title());
  }

  /** The post type whose name is meant: on the page of a list the one that it shows. */
  private String listed() {
    return Objects.requireNonNullElse(site.listOn(page), page.postType());
  }

  private String keywords() {
    return Objects.requireNonNullElse(page.meta(RankMathSeo.METAS + "focus_keyword").string(), "");
  }

  private String first(String taxonomy) {
    return page.kind() == SeoPage.Kind.TERM
        ? plain(page.title())
        : page.terms(taxonomy).stream().findFirst().orElse("");
  }

  private String all(String taxonomy) {
    return page.kind() == SeoPage.Kind.TERM
        ? plain(page.title())
        : String.join(", ", page.terms(taxonomy));
  }

  /** Some terms of a taxonomy: {@code limit=2&separator= / }. */
  private String some(String taxonomy, String arguments) {
    long limit = Long.MAX_VALUE;
    String between = ", ";
    for (String argument : arguments.split("&", -1)) {
      int equals = argument.indexOf('=');
      String value = equals < 0 ? "" : argument.substring(equals + 1);
      if (argument.startsWith("separator=")) {
        between = value;
      } else if (argument.startsWith("limit=") && value.matches("[1-9]\\d{0,3}")) {
        limit = Long.parseLong(value);
      }
    }
    return page.kind() == SeoPage.Kind.TERM
        ? plain(page.title())
        : page.terms(taxonomy).stream().limit(limit).collect(Collectors.joining(between));
  }

  private @Nullable String setting(String name, @Nullable String otherwise) {
    String stored = titles.get(name).filled();
    return !site.knowsSettings() ? null : stored == null ? otherwise : stored;
  }

  /** The name of the file of an attachment as words, without the size of a picture. */
  private String fileName() {
    String file = Objects.requireNonNullElse(page.meta("_wp_attached_file").filled(), "");
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String[] words = (dot < 0 ? name : name.substring(0, dot)).split("-");
    int end = words.length;
    if (end > 0 && words[end - 1].indexOf('x') >= 0) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end)).replace('_', ' ').strip();
  }

  private @Nullable String primaryTaxonomy() {
    if (!site.knowsSettings()) {
      return null;
    }
    String taxonomy = titles.get("pt_" + page.postType() + "_primary_taxonomy").filled();
    return taxonomy == null ? "" : String.join(", ", page.terms(taxonomy));
  }

  /**
   * The excerpt that somebody wrote, else the first paragraph of the body, or the first with the
   * focus keyword.
   */
  String excerpt() {
    String written = page.printedExcerpt();
    if (!written.isEmpty()) {
      return PhpText.stripped(written);
    }
    String text = PhpText.withoutBrackets(CAPTION.matcher(page.body()).replaceAll(""));
    String body = AMPERSAND.matcher(text).replaceAll("&amp;");
    List<String> paragraphs = Paragraph.of(body);
    String keyword = keywords().split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (String paragraph : paragraphs) {
      if (!keyword.isEmpty() && paragraph.toLowerCase(Locale.ROOT).contains(keyword)) {
        return paragraph;
      }
    }
    return paragraphs.isEmpty() ? PhpText.stripped(body) : paragraphs.get(0);
  }

  @Override
  protected String tidied(String text) {
    String single = isSeparated() ? PhpText.withSingle(separator, text) : text;
    return PhpText.oneLine(BACKSLASH.matcher(single).replaceAll("$1"));
  }
}
