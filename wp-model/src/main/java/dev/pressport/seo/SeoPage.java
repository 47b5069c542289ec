package dev.pressport.seo;

import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.permalink.Visibility;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page whose head is printed, and the facts that the variables in its texts stand for. */
public final class SeoPage {
  /** As much of a body as the longest description needs. */
  private static final int HEAD = 1 << 16;

  private static final Pattern SMALLER = Pattern.compile("-\\d{1,5}x\\d{1,5}(\\.\\w{1,5})$");
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final int NEAREST_IMAGE = 1 << 12;
  private static final int MOST_PARENTS = 100;
  private static final Map<String, String> SINGULAR =
      Map.of("post", "Post", "page", "Page", "attachment", "Media", "product", "Product");

  /** The kind of a page. */
  public enum Kind {
    ENTRY,
    TERM,
    AUTHOR,
    /** The home of the site, when it shows the latest posts. */
    HOME,
    /** The list of a post type. */
    ARCHIVE,
    /** The posts of a month or year. */
    DATE
  }

  private final SeoSite site;
  private final Kind kind;
  private final @Nullable Row row;
  private final @Nullable Entry entry;
  private final @Nullable Term term;
  private final @Nullable Author author;
  private final String postType;
  private @Nullable String homeUrl;
  private @Nullable String homeLanguage;
  private int year;
  private @Nullable Integer month;

  private SeoPage(
      SeoSite site,
      Kind kind,
      @Nullable Row row,
      @Nullable Entry entry,
      @Nullable Term term,
      @Nullable Author author,
      String postType) {
    this.site = site;
    this.kind = kind;
    this.row = row;
    this.entry = entry;
    this.term = term;
    this.author = author;
    this.postType = postType;
  }

  static SeoPage of(SeoSite site, Row row, Entry entry) {
    return new SeoPage(site, Kind.ENTRY, row, entry, null, null, entry.type());
  }

  static SeoPage of(SeoSite site, Row row, Term term) {
    String home = site.homeOf(term);
    return home == null
        ? new SeoPage(site, Kind.TERM, row, null, term, null, "")
        : home(site, home, term.slug());
  }

  static SeoPage of(SeoSite site, Row row, Author author) {
    return new SeoPage(site, Kind.AUTHOR, row, null, null, author, "");
  }

  static SeoPage home(SeoSite site) {
    return home(site, site.permalinks().urlOf(new Ref.ToHome()).orElse(null), null);
  }

  private static SeoPage home(SeoSite site, @Nullable String url, @Nullable String language) {
    SeoPage home = new SeoPage(site, Kind.HOME, null, null, null, null, "post");
    home.homeUrl = url;
    home.homeLanguage = language;
    return home;
  }

  static SeoPage archive(SeoSite site, String postType) {
    return new SeoPage(site, Kind.ARCHIVE, null, null, null, null, postType);
  }

  static SeoPage date(SeoSite site, int year, @Nullable Integer month) {
    SeoPage date = new SeoPage(site, Kind.DATE, null, null, null, null, "post");
    date.year = year;
    date.month = month;
    return date;
  }

  /** Returns what kind of page it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns the post type of an entry, or the one that a list shows; empty for other pages. */
  public String postType() {
    return postType;
  }

  /** Returns the taxonomy of a term; empty for other pages. */
  public String taxonomy() {
    return term == null ? "" : term.taxonomy();
  }

  /** Returns the key of the term; null for other pages. */
  Term.@Nullable Key key() {
    return term == null ? null : term.key();
  }

  /** Returns the login of the author whose page it is; null for other pages. */
  @Nullable String login() {
    return author == null ? null : author.login();
  }

  /** Returns the id of the entry, term or author; null for other pages. */
  public @Nullable Long id() {
    return entry != null
        ? Long.valueOf(entry.id())
        : term != null ? term.id() : author != null ? author.id() : null;
  }

  /** Returns whether it is the page of an entry with the status. */
  public boolean hasStatus(String status) {
    return entry != null && entry.status().equals(status);
  }

  /** Returns whether it is the page of a file. */
  public boolean isFile() {
    return kind == Kind.ENTRY && postType.equals("attachment");
  }

  /** A file is published with the entry that it was uploaded to. */
  private boolean isPublished() {
    if (entry == null || !isFile()) {
      return hasStatus("publish");
    }
    return site.index().entry(entry.id()).map(site.index()::status).orElse("").equals("publish");
  }

  /** Returns whether it is the page of an entry with a password. */
  public boolean isProtected() {
    return entry != null && entry.isProtected();
  }

  /** Returns whether it is the front page of the site: its home, or the page that stands there. */
  public boolean isFront() {
    return kind == Kind.HOME || isOrTranslates(site.options().frontPageId());
  }

  /** Returns whether it is the page that shows the latest posts. */
  public boolean isPostsPage() {
    return isOrTranslates(site.options().postsPageId());
  }

  private boolean isOrTranslates(@Nullable Long page) {
    return entry != null
        && page != null
        && (page == entry.id() || entry.translations().containsValue(page));
  }

  /** Returns whether the site has a page for it. */
  boolean exists() {
    if (entry != null) {
      boolean file = entry.type().equals("attachment");
      return (!file || site.options().hasAttachmentPages())
          && (isViewable(entry) || hasOwnAddress(entry));
    }
    return term == null || site.permalinks().opensTaxonomy(term.taxonomy());
  }

  /** Replies of forums, which visitors read on the page of the topic, have an address, too. */
  private static boolean hasOwnAddress(Entry of) {
    return PostTypes.is(of.type(), Trait.WITHIN_PARENT)
        && of.url() != null
        && of.url().indexOf('?') < 0;
  }

  private boolean isViewable(Entry of) {
    return site.permalinks().visibility(of.type()) == Visibility.PUBLIC;
  }

  /**
   * Returns the title of the entry as stored, the name of the term or author, or the name of a
   * list.
   */
  public String title() {
    return switch (kind) {
      case ENTRY -> entry == null ? "" : entry.title();
      case TERM -> term == null ? "" : term.name();
      case AUTHOR -> authorName();
      case HOME -> site.title();
      case ARCHIVE -> site.permalinks().label(postType);
      case DATE -> period(month == null ? "Y" : "F Y");
    };
  }

  /** Returns the slug of the entry; empty for other pages. */
  public String slug() {
    return entry == null ? "" : entry.slug();
  }

  /**
   * Returns the month or year whose posts a page lists, in a format of PHP; empty on other pages.
   */
  public String period(String format) {
    if (kind != Kind.DATE) {
      return "";
    }
    LocalDate first = LocalDate.of(year, month == null ? 1 : month, 1);
    return DateFormat.format(first.atStartOfDay(), format, site.locale());
  }

  /** Returns whether a page lists the posts of a month, not of a whole year. */
  public boolean isMonth() {
    return month != null;
  }

  /** Returns the name of the site in the language of the page; empty for none. */
  public String siteTitle() {
    return translated(site.title());
  }

  /** Returns the same with entities, as WordPress stores it, so that its quotes stay straight. */
  public String escapedSiteTitle() {
    return PhpText.escaped(siteTitle());
  }

  /** Returns the tagline of the site in the language of the page; empty for none. */
  public String siteTagline() {
    return translated(site.tagline());
  }

  /** Returns a text of the whole site in the language of the page. */
  String translated(String text) {
    String language =
        entry != null ? entry.language() : term != null ? term.language() : homeLanguage;
    return language == null ? text : site.translated(text, language);
  }

  /**
   * Returns a title as get_the_title() shows it: in English, that of an entry with a password says
   * so.
   */
  public String protectedTitle(String title) {
    return isProtected() && isEnglish() ? "Protected: " + title : title;
  }

  private boolean isEnglish() {
    return site.locale().getLanguage().equals("en");
  }

  /** Returns the excerpt that somebody wrote, as stored; empty for none. */
  public String excerpt() {
    return entry == null || entry.isProtected() ? "" : string(entry.excerpt());
  }

  /** Returns the same also of an entry with a password, since some plugins print it. */
  public String printedExcerpt() {
    return entry == null ? "" : string(entry.excerpt());
  }

  /**
   * Returns the excerpt of an entry as get_the_excerpt() gives it, in one line: what somebody
   * wrote, else the first words of the body.
   */
  public String shownExcerpt() {
    if (isProtected()) {
      return isEnglish() ? "There is no excerpt because this is a protected post." : "";
    }
    String written = PhpText.oneLine(PhpText.stripped(excerpt()));
    return written.isEmpty() ? AutomaticExcerpt.of(body(), site.locale()) : written;
  }

  /** Returns the beginning of the body as stored; empty for none, and behind a password. */
  public String body() {
    if (entry == null || entry.isProtected()) {
      return "";
    }
    String stored = string(entry.content().raw());
    String body = stored.isEmpty() ? string(entry.content().rendered()) : stored;
    return body.length() <= HEAD ? body : body.substring(0, HEAD);
  }

  private static String string(@Nullable Text text) {
    return text != null && text.inline() ? text.string() : "";
  }

  /** Returns the description of the term or author as stored; empty for none. */
  public String description() {
    String stored = term != null ? term.description() : author != null ? author.description() : "";
    return Objects.requireNonNullElse(stored, "");
  }

  /** Returns the address of the page; null when the source does not tell. */
  public @Nullable String url() {
    return switch (kind) {
      case ENTRY -> entry == null || !isPublished() || !exists() ? null : entry.url();
      case TERM -> term == null ? null : urlOf(new Ref.ToTerm(term.key()));
      case AUTHOR -> author == null ? null : urlOf(new Ref.ToAuthor(author.login()));
      case HOME -> homeUrl;
      case ARCHIVE -> urlOf(new Ref.ToArchive(postType));
      case DATE -> urlOf(new Ref.ToDate(year, month, null));
    };
  }

  private @Nullable String urlOf(Ref ref) {
    return site.permalinks().urlOf(ref).orElse(null);
  }

  /** Returns the metas of the entry, term or author. */
  public Metas metas() {
    return entry != null
        ? entry.meta()
        : term != null ? term.meta() : author != null ? author.meta() : Metas.NONE;
  }

  /** Returns a meta of the entry, term or author; absent for none. */
  public LooseValue meta(String key) {
    return LooseValue.of(metas(), key);
  }

  /** Returns whether it has a meta whose key begins so. */
  public boolean hasMeta(String prefix) {
    for (String key : metas().values().keySet()) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the rows of a plugin's own table for the page, or what an API adds to it. */
  public List<Map<String, Cell>> attached(String name) {
    return row == null ? List.of() : row.attached(name);
  }

  /** Returns the names of the terms of a taxonomy, by name as WordPress orders them. */
  public List<String> terms(String taxonomy) {
    return refs(taxonomy).stream().map(Term.Ref::name).toList();
  }

  private List<Term.Ref> refs(String taxonomy) {
    return entry == null
        ? List.of()
        : entry.terms().stream()
            .filter(ref -> ref.taxonomy().equals(taxonomy))
            .sorted(Comparator.comparing(Term.Ref::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  /**
   * Returns the name of the term of a taxonomy with an id; null when the entry has no such term.
   */
  public @Nullable String term(String taxonomy, @Nullable Long id) {
    return refs(taxonomy).stream()
        .filter(ref -> id != null && id.equals(ref.id()))
        .map(Term.Ref::name)
        .findFirst()
        .orElse(null);
  }

  /** Returns the description of the first term of a taxonomy, as stored; empty for none. */
  public String termDescription(String taxonomy) {
    return refs(taxonomy).stream()
        .findFirst()
        .flatMap(ref -> site.index().term(ref.key()))
        .map(TermOutline::description)
        .orElse("");
  }

  /** Returns the name of the term above the term; empty for none. */
  public String parentTerm() {
    String parent = term == null ? null : term.parentSlug();
    return parent == null
        ? ""
        : site.index()
            .term(new Term.Key(taxonomy(), parent))
            .map(SiteIndex.TermOutline::name)
            .orElse("");
  }

  /** Returns the name of the term behind the names of those above it; empty on other pages. */
  public String withParents(String separator) {
    List<String> names = new ArrayList<>();
    Term.Key next = key();
    while (next != null && names.size() < MOST_PARENTS) {
      TermOutline outline = site.index().term(next).orElse(null);
      if (outline != null) {
        names.add(0, outline.name());
      }
      String parent = outline == null ? null : outline.parentSlug();
      next = parent == null ? null : new Term.Key(next.taxonomy(), parent);
    }
    return String.join(separator, names);
  }

  /** Returns the name of a list as WordPress has it in English; null in other languages. */
  public @Nullable String archiveTitle() {
    String list =
        switch (kind) {
          case ENTRY, HOME -> "";
          case AUTHOR -> "Author";
          case ARCHIVE -> "Archives";
          case DATE -> month == null ? "Year" : "Month";
          case TERM ->
              taxonomy().equals("category")
                  ? "Category"
                  : taxonomy().equals("post_tag") ? "Tag" : site.permalinks().singular(taxonomy());
        };
    if (list == null || !site.locale().getLanguage().equals("en")) {
      return null;
    }
    return list.isEmpty() ? "Archives" : list + ": " + title();
  }

  /** Returns the name of one item of the page's post type; null when the source does not tell. */
  public @Nullable String singularLabel() {
    String registered = site.permalinks().singular(postType);
    boolean english = site.locale().getLanguage().equals("en");
    return registered != null || !english ? registered : SINGULAR.get(postType);
  }

  /** Returns the title of the entry above it, as stored; empty for none. */
  public String parentTitle() {
    Long parent = entry == null ? null : entry.parentId();
    return parent == null ? "" : site.index().entry(parent).map(EntryOutline::title).orElse("");
  }

  /** Returns the name of the author of an entry, or of the author whose page it is. */
  public String authorName() {
    return writer().map(AuthorOutline::displayName).orElse("");
  }

  /** Returns the user id of the author; null for none. */
  public @Nullable Long authorId() {
    return writer().map(AuthorOutline::id).orElse(null);
  }

  /** Returns the first name of the author; empty for none, null when the source does not tell. */
  public @Nullable String authorFirstName() {
    return ofWriter(AuthorOutline::firstName);
  }

  /** Returns the last name of the author; empty for none, null when the source does not tell. */
  public @Nullable String authorLastName() {
    return ofWriter(AuthorOutline::lastName);
  }

  /** Returns the author's own website; empty for none, null when the source does not tell. */
  public @Nullable String authorWebsite() {
    return ofWriter(AuthorOutline::website);
  }

  /**
   * Returns what the author says about himself or herself, as stored; empty for nothing, null when
   * the source does not tell.
   */
  public @Nullable String authorDescription() {
    return ofWriter(AuthorOutline::description);
  }

  /** Returns the address of the author's page; empty when there is none. */
  public String authorUrl() {
    String login = writer().map(AuthorOutline::login).orElse(null);
    return login == null ? "" : Objects.requireNonNullElse(urlOf(new Ref.ToAuthor(login)), "");
  }

  private @Nullable String ofWriter(Function<AuthorOutline, @Nullable String> part) {
    Optional<AuthorOutline> writer = writer();
    String value = writer.isPresent() ? part.apply(writer.get()) : null;
    return value == null && site.knowsSettings() ? "" : value;
  }

  private Optional<AuthorOutline> writer() {
    String login = entry != null ? entry.author() : author != null ? author.login() : null;
    return login == null ? Optional.empty() : site.index().author(login);
  }

  /** Returns the date of publication in a format of PHP; null for none. */
  public @Nullable String date(String format) {
    return format(entry == null ? null : entry.date(), format);
  }

  /**
   * Returns the date of publication with the offset of the site's time zone from UTC, as {@code
   * 2024-02-03T04:05:06+01:00}; null for none.
   */
  public @Nullable String dateWithOffset() {
    return withOffset(entry == null ? null : entry.date());
  }

  /** Returns the same of the last change; null for none. */
  public @Nullable String modifiedWithOffset() {
    return withOffset(entry == null ? null : entry.modified());
  }

  private @Nullable String withOffset(@Nullable LocalDateTime date) {
    String zone = Objects.requireNonNullElse(site.options().timezone(), "UTC");
    try {
      return date == null ? null : date.atZone(ZoneId.of(zone)).format(WITH_OFFSET);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the date of the last change in a format of PHP; null for none. */
  public @Nullable String modified(String format) {
    return format(entry == null ? null : entry.modified(), format);
  }

  /** Returns the time of the newest change of the site in a format of PHP; null for none. */
  public @Nullable String now(String format) {
    return format(site.now(), format);
  }

  private @Nullable String format(@Nullable LocalDateTime date, String format) {
    return date == null ? null : DateFormat.format(date, format, site.locale());
  }

  /** Returns the address of the picture whose page it is; null for other pages. */
  public @Nullable String ownImage() {
    return entry == null || !isFile()
        ? null
        : site.index().media(entry.id()).map(MediaOutline::url).orElse(null);
  }

  /** Returns the address of the featured image; null for none. */
  public @Nullable String featuredImage() {
    Long id = entry == null ? null : entry.featuredMediaId();
    return id == null ? null : site.index().media(id).map(MediaOutline::url).orElse(null);
  }

  /** Returns the address of the picture that a shop shows for a term; null for none. */
  public @Nullable String termImage() {
    Long id = term == null ? null : meta("thumbnail_id").id();
    return id == null ? null : site.index().media(id).map(MediaOutline::url).orElse(null);
  }

  /**
   * Returns the address of the upload that the first picture in the body is, or is a smaller copy
   * of; null for none.
   */
  public @Nullable String firstUpload() {
    String image = firstImage();
    if (image == null || !image.contains("/wp-content/uploads/")) {
      return null;
    }
    return SMALLER.matcher(image).replaceFirst("$1");
  }

  /** Returns the address of the first picture in the body; null for none. */
  public @Nullable String firstImage() {
    String body = body();
    int tag = body.indexOf("<img ");
    if (tag < 0) {
      return null;
    }
    String rest = body.substring(tag, Math.min(body.length(), tag + NEAREST_IMAGE));
    int src = rest.indexOf(" src=\"");
    int end = src < 0 ? -1 : rest.indexOf('"', src + 6);
    int close = rest.indexOf('>');
    return end < 0 || (close >= 0 && close < src) ? null : rest.substring(src + 6, end);
  }
}
