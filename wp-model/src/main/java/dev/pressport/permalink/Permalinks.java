package dev.pressport.permalink;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.TranslatedSlugs;
import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the old site in both directions. Entries have the permalinks of their source;
 * those of lists are computed as in WordPress (taxonomy.php, link-template.php,
 * class-wp-rewrite.php). Safe for many threads.
 */
public final class Permalinks {
  /** Browsers and servers take no longer ones. */
  private static final int LONGEST = 8192;

  private static final Target UNKNOWN = new Target.Unknown();

  /** Files that are no pages. */
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?!(?:php|html?|aspx?|jsp)$)[a-z][a-z0-9]{1,4}");

  private static final Set<String> FILE_FOLDERS = Set.of("wp-content", "wp-includes");

  private final SiteIndex index;
  private final OldSite site;
  private final AcfRegistrations acf;
  private final StoredRewrites stored;
  private final EntryRedirections redirects;
  private final VisibilityRules visibility;
  private final EntryPaths entries;
  private final SiteOptions options;
  private final TranslatedSlugs slugs;
  private volatile @Nullable Known known;

  /** The facts that need a pass over the whole site. */
  private record Known(
      AddressSurvey survey,
      LanguageAddresses languages,
      Map<String, String> formerHomes,
      ListPaths lists,
      AddressLookup lookup) {}

  private Permalinks(SiteIndex index, Site whole, OldSite site, SiteOptions options) {
    this.index = index;
    this.site = site;
    this.options = options;
    slugs = TranslatedSlugs.of(whole).decoded();
    acf = AcfRegistrations.of(index, options);
    stored = new StoredRewrites(options.value(PostTypeArchives.OPTION));
    visibility =
        new VisibilityRules(
            acf, stored, type -> known().survey().isNameless(type), entry -> redirects().of(entry));
    entries = new EntryPaths(site, index, visibility);
    redirects = new EntryRedirections(index, whole, site, options, entries);
  }

  /**
   * Returns the addresses of a site whose index is complete.
   *
   * @param sameSiteHosts further hosts, or addresses, at which the site could be found
   */
  public static Permalinks of(Site site, SiteIndex index, Set<String> sameSiteHosts) {
    return of(site, index, sameSiteHosts, ListBases.NONE);
  }

  /**
   * Returns the addresses of a site whose index is complete.
   *
   * @param sameSiteHosts further hosts, or addresses, at which the site could be found
   * @param bases the user's settings
   */
  public static Permalinks of(
      Site site, SiteIndex index, Set<String> sameSiteHosts, ListBases bases) {
    return new Permalinks(
        index, site, OldSite.of(site, index, sameSiteHosts), bases.in(SiteOptions.of(site)));
  }

  private EntryRedirections redirects() {
    return redirects;
  }

  private Known known() {
    Known found = known;
    if (found == null) {
      synchronized (this) {
        found = known == null ? gather() : known;
        known = found;
      }
    }
    return found;
  }

  private Known gather() {
    AddressSurvey survey = new AddressSurvey(index, site, entries);
    Rewrites rewrites = new Rewrites(structure(survey), stored, acf, options);
    LanguageAddresses languages =
        LanguageAddresses.isSet(options)
            ? LanguageAddresses.of(options)
            : LanguageAddresses.shown(survey.languageFolders(), survey.otherLanguages());
    ListPaths lists =
        new ListPaths(index, site, rewrites, visibility, survey.folders(), languages, slugs);
    return new Known(
        survey, languages, survey.formerHomes(), lists, new AddressLookup(index, survey, lists));
  }

  private Structure structure(AddressSurvey survey) {
    String told = options.permalinks();
    return told == null || told.isEmpty() ? survey.structure() : Structure.of(told);
  }

  /**
   * Returns the hosts at which the site was found, including those of former homes, in the form of
   * {@link WebAddress#host}.
   */
  public Set<String> hosts() {
    Set<String> hosts = new TreeSet<>(site.hosts());
    hosts.addAll(known().formerHomes().keySet());
    return hosts;
  }

  /**
   * Returns the visibility of the published entries of a post type. For an undescribed type, ACF's
   * settings decide, or else the addresses of its entries.
   */
  public Visibility visibility(String postType) {
    return visibility.ofType(postType);
  }

  /** Returns the post types and taxonomies that ACF registers. */
  public AcfRegistrations registrations() {
    return acf;
  }

  /** Returns the plural name of a post type: the one that ACF registers, else a usual one. */
  public String label(String postType) {
    String registered = acf.label(postType);
    return registered == null ? PostTypes.label(postType) : registered;
  }

  /**
   * Returns the name of a post type or taxonomy for one of its items; null when the source does not
   * tell.
   */
  public @Nullable String singular(String name) {
    return acf.singular(name);
  }

  /** Returns the visibility of an entry; a file is as visible as the entry it was uploaded to. */
  public Visibility visibility(EntryOutline entry) {
    return visibility.of(entry, index);
  }

  /**
   * Returns the languages whose content is in a folder of their code, the main one first, which may
   * be without a folder; empty on a site of one language, or with languages elsewhere.
   */
  public List<String> languagesInFolders() {
    LanguageAddresses languages = known().languages();
    String main = languages.mainLanguage();
    List<String> all = new ArrayList<>(List.of(main));
    Set<String> used = known().survey().languageFolders();
    for (String code : LanguageAddresses.codes(index, options)) {
      if (!code.equals(main) && used.contains(code) && languages.folder(code).equals(code + "/")) {
        all.add(code);
      }
    }
    return main.isEmpty() || all.size() < 2 ? List.of() : List.copyOf(all);
  }

  /** Returns whether the main language has a folder, too. */
  public boolean hasMainLanguageFolder() {
    LanguageAddresses languages = known().languages();
    return !languages.folder(languages.mainLanguage()).isEmpty();
  }

  /** Returns whether visitors can open the terms of a taxonomy, and find them listed. */
  public boolean opensTaxonomy(String taxonomy) {
    return visibility.opensTaxonomy(taxonomy);
  }

  /**
   * Returns the path of something for visitors, below the home's own folder: decoded, with a slash
   * at the beginning, and at the end where WordPress has one. Empty for content that is not public
   * or that only a query reaches.
   */
  public Optional<String> pathOf(Ref ref) {
    if (ref instanceof Ref.ToEntry entry) {
      return index.entry(entry.id()).map(entries::of);
    }
    if (ref instanceof Ref.ToHome) {
      return Optional.of("/");
    }
    if (ref instanceof Ref.ToArchive archive && archive.postType().equals("post")) {
      return blog();
    }
    return known().survey().plain() ? Optional.empty() : listPath(ref, known().lists());
  }

  /** Returns the same of an entry whose outline is known, without a look into the index. */
  public Optional<String> pathOf(EntryOutline entry) {
    return Optional.ofNullable(entries.of(entry));
  }

  /**
   * Returns whether the list of a custom post type is at its address for sure: the source has the
   * rule for it, or a plugin makes a page for it.
   */
  public boolean knowsArchive(String postType) {
    return acf.knows(postType)
        || PostTypeArchives.of(options).known()
        || DefaultArchive.of(postType).filter(DefaultArchive::ofPage).isPresent();
  }

  /**
   * Returns the paths of taxonomies that are WordPress's default, by taxonomy, since the source has
   * neither the setting nor the address of a term.
   */
  public Map<String, String> assumedPaths() {
    return hasPlainLinks() ? Map.of() : known().lists().assumed();
  }

  /** Returns whether the addresses of the site are queries only. */
  public boolean hasPlainLinks() {
    return known().survey().plain();
  }

  /**
   * Returns the path of the blog page, like get_post_type_archive_link() of link-template.php;
   * empty when the page is unknown.
   */
  private Optional<String> blog() {
    Long page = options.postsPageId();
    if (page != null) {
      return pathOf(new Ref.ToEntry(page));
    }
    return known().survey().pageAtHome() ? Optional.empty() : Optional.of("/");
  }

  private Optional<String> listPath(Ref ref, ListPaths lists) {
    if (ref instanceof Ref.ToTerm term) {
      return index.term(term.key()).flatMap(lists::of);
    }
    if (ref instanceof Ref.ToAuthor author) {
      return index.author(author.login()).map(lists::of);
    }
    if (ref instanceof Ref.ToFeed) {
      return Optional.of(lists.feed());
    }
    return ref instanceof Ref.ToDate date
        ? Optional.of(lists.of(date))
        : lists.ofType(((Ref.ToArchive) ref).postType());
  }

  /** Returns the whole address of something for visitors; empty when there is none. */
  public Optional<String> urlOf(Ref ref) {
    if (ref instanceof Ref.ToEntry entry) {
      return index.entry(entry.id()).flatMap(this::urlOf);
    }
    Optional<String> url = pathOf(ref).map(site::url).or(() -> query(ref).map(site::queryUrl));
    Optional<TermOutline> term =
        ref instanceof Ref.ToTerm to ? index.term(to.key()) : Optional.empty();
    return url.map(address -> term.map(of -> inLanguage(address, of)).orElse(address));
  }

  /** A language may be in the host. */
  private String inLanguage(String url, TermOutline term) {
    String language = known().lists().language(term);
    return language == null ? url : known().languages().address(url, site.url("/"), language);
  }

  /** Returns the same of an entry whose outline is known, without a look into the index. */
  public Optional<String> urlOf(EntryOutline entry) {
    return entries.address(entry) == null ? Optional.empty() : Optional.ofNullable(entry.url());
  }

  /** Returns the query address of something on a site without permalinks. */
  private Optional<String> query(Ref ref) {
    if (ref instanceof Ref.ToTerm to) {
      return index
          .term(to.key())
          .filter(term -> opensTaxonomy(term.key().taxonomy()))
          .map(Permalinks::query);
    }
    if (ref instanceof Ref.ToAuthor to) {
      return index
          .author(to.login())
          .map(
              author ->
                  author.id() == null
                      ? "author_name=" + author.nicename()
                      : "author=" + author.id());
    }
    if (ref instanceof Ref.ToFeed) {
      return Optional.of("feed=rss2");
    }
    if (ref instanceof Ref.ToDate date) {
      return Optional.of("m=" + OldAddresses.digits(date));
    }
    return Optional.empty();
  }

  private static String query(TermOutline term) {
    String taxonomy = term.key().taxonomy();
    return taxonomy.equals("category") && term.id() != null
        ? "cat=" + term.id()
        : Taxonomies.of(taxonomy).queryVariable() + "=" + Slug.encode(term.key().slug());
  }

  /** Returns the redirect of an entry by a plugin; empty for none. */
  public Optional<EntryRedirect> redirect(EntryOutline entry) {
    return Optional.ofNullable(redirects.of(entry));
  }

  /**
   * Returns the rules of plugins, then those for the entries that they redirect: WordPress finds
   * the entry first.
   */
  public List<RedirectRule> redirectRules() {
    return redirects.rules(this);
  }

  /**
   * Returns the new address at which the redirect of an entry ends; empty without one, and when its
   * target is not a web address.
   *
   * @param pages the new addresses of pages
   */
  public Optional<String> redirectEnd(EntryOutline entry, Function<Ref, Optional<String>> pages) {
    return redirects.end(entry, this, pages);
  }

  /** Returns the addresses of the old site, as visitors and search engines may have kept them. */
  public OldAddresses oldAddresses() {
    return new OldAddresses(index, site, this);
  }

  /** Returns the target of an address; a relative one stands on the home page. */
  public Target resolve(String href) {
    return resolve(href, new Ref.ToHome());
  }

  /**
   * Returns the target of an address.
   *
   * @param href as in an attribute, its HTML entities decoded
   * @param from the item that contains the address, for relative ones
   */
  public Target resolve(String href, Ref from) {
    WebAddress address = href.length() > LONGEST ? null : WebAddress.of(href);
    if (address == null || isPlaceInPage(address)) {
      return UNKNOWN;
    }
    Known known = known();
    String host = address.host();
    String moved = host == null || site.has(host) ? null : known.formerHomes().get(host);
    if (host != null && moved == null && !site.has(host)) {
      return UNKNOWN;
    }
    String path = '/' + Segments.of(absolute(address, from)).joined();
    if (isFile(path)) {
      return new Target.File(path);
    }
    String below = moved == null ? site.below(path) : WebAddress.within(moved, path);
    if (below == null) {
      return UNKNOWN;
    }
    Segments segments = Segments.of(below);
    Ref whole = known.lookup().findWhole(segments, address.query());
    if (whole != null) {
      return new Target.Page(whole, null, address.fragment());
    }
    Query query = Query.of(address.query(), known.lists().names());
    Ref ref = known.lookup().find(segments, query);
    if (ref != null) {
      return new Target.Page(ref, query.rest(), address.fragment());
    }
    return FILE.matcher(path.toLowerCase(Locale.ROOT)).matches() ? new Target.File(path) : UNKNOWN;
  }

  /**
   * Returns an address from the root of the host, when it is one of this site and no place within
   * the page itself: decoded, without fragment, and of its query the id of an entry only, since
   * queries may contain secrets.
   *
   * @param href as in an attribute, its HTML entities decoded
   * @param from the item that contains the address, for relative ones
   */
  public Optional<String> within(String href, Ref from) {
    WebAddress address = href.length() > LONGEST ? null : WebAddress.of(href);
    boolean here =
        address != null
            && !isPlaceInPage(address)
            && (address.host() == null
                ? !address.path().isEmpty() || address.query() != null
                : site.has(address.host()));
    if (address == null || !here) {
      return Optional.empty();
    }
    String absolute = absolute(address, from);
    if (site.below(absolute) == null) {
      return Optional.empty();
    }
    Segments path = Segments.of(absolute);
    String slash = address.path().endsWith("/") && !path.isEmpty() ? "/" : "";
    Long id = Query.of(address.query(), Set.of()).anyId();
    return Optional.of("/" + path.joined() + slash + (id == null ? "" : "?p=" + id));
  }

  private static boolean isPlaceInPage(WebAddress address) {
    return address.host() == null && address.path().isEmpty() && address.query() == null;
  }

  private String absolute(WebAddress address, Ref from) {
    String path = Slug.decode(address.path());
    if (path.startsWith("/")) {
      return path;
    }
    String base = site.folder() + pathOf(from).orElse("/");
    return path.isEmpty() ? base : base.substring(0, base.lastIndexOf('/') + 1) + path;
  }

  private boolean isFile(String path) {
    String uploads = known().survey().uploads();
    return (uploads != null && path.startsWith(uploads))
        || Segments.of(path).segments().stream().anyMatch(FILE_FOLDERS::contains);
  }
}
