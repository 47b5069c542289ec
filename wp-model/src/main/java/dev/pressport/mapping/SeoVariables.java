package dev.pressport.mapping;

import dev.pressport.html.PlainText;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of the variables in the texts of SEO plugins, for the first page of an entry: {@code
 * %%title%%} of Yoast and SEOPress, {@code %title%} of Rank Math, {@code #post_title} of AIOSEO.
 */
final class SeoVariables {
  private static final int LONGEST_EXCERPT = 156;
  private static final int HEAD = 1 << 14;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern SHORTCODE = Pattern.compile("\\[/?[A-Za-z][^\\[\\]]{0,500}+\\]");
  private static final Pattern FIELD =
      Pattern.compile("(?:_?cf_|custom_field-|customfield\\()([^()]++)\\)?");
  private static final Pattern TAXONOMY =
      Pattern.compile("(?:_?ct_|tax_name-|customterm\\()([^()]++)\\)?");
  private static final String CATEGORY = "category";

  private final SeoSite site;
  private final SeoPlugin plugin;
  private final Entry entry;

  SeoVariables(SeoSite site, SeoPlugin plugin, Entry entry) {
    this.site = site;
    this.plugin = plugin;
    this.entry = entry;
  }

  /** Returns a text with the values of its variables; null when one of them is not known. */
  @Nullable String fill(String text) {
    Matcher variables = plugin.variable().matcher(text);
    StringBuilder filled = new StringBuilder();
    boolean any = false;
    while (variables.find()) {
      String name = variables.group(1) == null ? variables.group(2) : variables.group(1);
      String value = value(name.toLowerCase(Locale.ROOT));
      boolean word = value == null && isWord(variables.group());
      if (value == null && !word) {
        return null;
      }
      any |= !word;
      variables.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? variables.group() : value));
    }
    variables.appendTail(filled);
    return any ? tidy(filled.toString()) : text;
  }

  /**
   * Returns whether an unknown variable may as well be written by an author: {@code #wordpress}.
   */
  private static boolean isWord(String written) {
    return written.startsWith("#") && written.indexOf('_') < 0 && written.indexOf('-') < 0;
  }

  /** An empty variable leaves neither two blanks nor two separators. */
  private String tidy(String text) {
    String separator = site.separator(plugin);
    String twice = separator + " " + separator;
    String tidy = SPACE.matcher(text).replaceAll(" ").strip();
    while (tidy.contains(twice)) {
      tidy = tidy.replace(twice, separator);
    }
    return tidy;
  }

  private @Nullable String value(String name) {
    return switch (name) {
      case "title", "post_title" -> words(entry.title());
      case "sitename", "site_title", "sitetitle" -> words(site.title());
      case "sitedesc", "tagline" -> words(site.tagline());
      case "sep", "separator_sa" -> site.separator(plugin);
      case "excerpt", "post_excerpt" -> excerpt();
      case "excerpt_only", "post_excerpt_only" -> words(string(entry.excerpt()));
      case "category" -> plugin == SeoPlugin.RANK_MATH ? first(CATEGORY) : names(CATEGORY);
      case "categories", "primary_taxonomy_terms" -> names(CATEGORY);
      case "post_category" -> first(CATEGORY);
      case "primary_category" -> primaryCategory();
      case "tag" -> plugin == SeoPlugin.RANK_MATH ? first("post_tag") : names("post_tag");
      case "tags", "post_tag" -> names("post_tag");
      case "name", "author_name", "post_author" -> author();
      case "id" -> Long.toString(entry.id());
      case "parent_title" -> parentTitle();
      case "focuskw" -> Objects.requireNonNullElse(focus(), "");
      case "permalink", "post_link", "url" -> entry.url();
      case "page", "pagenumber", "pagetotal", "page_number", "searchphrase", "search_query" -> "";
      default -> date(name);
    };
  }

  private @Nullable String date(String name) {
    return switch (name) {
      case "date", "post_date" -> date(entry.date(), site.dateFormat());
      case "modified", "post_modified_date" -> date(entry.modified(), site.dateFormat());
      case "post_year" -> date(entry.date(), "Y");
      case "post_month" -> date(entry.date(), "F");
      case "post_day" -> date(entry.date(), "j");
      case "currentdate", "current_date" -> date(site.now(), site.dateFormat());
      case "currentyear", "current_year" -> date(site.now(), "Y");
      case "currentmonth", "current_month" -> date(site.now(), "F");
      case "currentday", "current_day" -> date(site.now(), "j");
      default -> custom(name);
    };
  }

  private @Nullable String date(@Nullable LocalDateTime date, String format) {
    return date == null ? null : DateFormat.format(date, format, site.locale());
  }

  private @Nullable String custom(String name) {
    Matcher field = FIELD.matcher(name);
    if (field.matches()) {
      return words(LooseValue.of(entry.meta(), field.group(1)).string());
    }
    Matcher taxonomy = TAXONOMY.matcher(name);
    return taxonomy.matches() ? names(taxonomy.group(1)) : null;
  }

  private String names(String taxonomy) {
    return entry.terms().stream()
        .filter(term -> term.taxonomy().equals(taxonomy))
        .map(Term.Ref::name)
        .collect(Collectors.joining(", "));
  }

  private String first(String taxonomy) {
    return entry.terms().stream()
        .filter(term -> term.taxonomy().equals(taxonomy))
        .map(Term.Ref::name)
        .findFirst()
        .orElse("");
  }

  private String primaryCategory() {
    Long id = LooseValue.of(entry.meta(), "_yoast_wpseo_primary_category").id();
    return entry.terms().stream()
        .filter(term -> id != null && id.equals(term.id()))
        .map(Term.Ref::name)
        .findFirst()
        .orElse("");
  }

  private @Nullable String focus() {
    return LooseValue.of(
            entry.meta(),
            plugin == SeoPlugin.RANK_MATH ? "rank_math_focus_keyword" : "_yoast_wpseo_focuskw")
        .string();
  }

  private String author() {
    String login = entry.author();
    return login == null
        ? ""
        : site.index().author(login).map(SiteIndex.AuthorOutline::displayName).orElse("");
  }

  private String parentTitle() {
    Long parent = entry.parentId();
    return parent == null
        ? ""
        : words(site.index().entry(parent).map(EntryOutline::title).orElse(""));
  }

  /** The excerpt that somebody wrote, else the first words of the body. */
  private String excerpt() {
    String written = words(string(entry.excerpt()));
    if (!written.isEmpty()) {
      return written;
    }
    String body = string(entry.content().raw());
    if (body.isEmpty()) {
      body = string(entry.content().rendered());
    }
    String head = body.substring(0, Math.min(body.length(), HEAD));
    String text = words(SHORTCODE.matcher(head).replaceAll(" "));
    if (text.length() <= LONGEST_EXCERPT) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST_EXCERPT);
    return text.substring(0, blank > 0 ? blank : LONGEST_EXCERPT);
  }

  private static String string(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : "";
  }

  private static String words(@Nullable String html) {
    return html == null ? "" : SPACE.matcher(PlainText.of(html)).replaceAll(" ").strip();
  }
}
