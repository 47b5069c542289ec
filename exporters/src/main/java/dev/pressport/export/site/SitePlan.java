package dev.pressport.export.site;

import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.Unpublished;
import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.UniqueNames;
import dev.pressport.html.Titles;
import dev.pressport.language.LanguageEntry;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Addresses;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.permalink.FormerPaths;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.Bylines;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.SlugPath;
import dev.pressport.text.SlugPath.Level;
import dev.pressport.text.WebAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the new site's pages: each at its old path, as long as that is safe and unique. What
 * visitors saw takes its place first, then authors, terms and lists, then drafts. Entries that are
 * left out have no place.
 *
 * <p>Of paths and names only those are held that are not as they would be anyway, so that a large
 * site needs little memory.
 */
public final class SitePlan implements Addresses {
  /** Room is left for the longest one. */
  private static final String EXTENSION = ".html";

  /** The feed that the templates make. */
  private static final String FEED = "/feed/index.xml";

  /** The search that the templates make, unless a page of the old site has its place. */
  private static final String SEARCH = "/search/";

  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-.*+");

  private final SiteIndex index;
  private final Permalinks permalinks;
  private final Predicate<EntryOutline> wanted;
  private final DraftChoice drafts;
  private final SiteAddress address;
  private final @Nullable Long postsPage;
  private final boolean hasAttachmentPages;
  private final boolean hasFeed;
  private final @Nullable String searchPath;
  private final Map<String, String> archived = new HashMap<>();
  private final Map<String, String> archiveTitles = new HashMap<>();
  private final Sections sections;
  private final FilePattern files;
  private final UnaryOperator<String> listPaths;
  private final Map<Long, String> otherPaths = new HashMap<>();
  private final Map<Long, String> otherNames = new HashMap<>();
  private final Map<Long, List<String>> otherAliases = new HashMap<>();
  private final Map<Term.Key, String> termPaths = new HashMap<>();
  private final Map<Term.Key, String> termNames = new HashMap<>();
  private final Map<String, String> authorPaths = new HashMap<>();
  private final Map<String, String> authorNames = new HashMap<>();
  private final Map<ListPage.Key, ListPage> lists = new LinkedHashMap<>();

  /** The pattern for the names of entry files. */
  @FunctionalInterface
  public interface FilePattern {
    /**
     * The wanted path of an entry's file below the folder of all content, without its extension.
     *
     * @param section the folder of its type
     * @param name its slug, for pages below those of their parents: {@code about/team}
     */
    String file(EntryOutline entry, Visibility visibility, String section, String name);
  }

  /** Plans the site of a generator. */
  static SitePlan of(LayoutRequest request, SiteFormat format, @Nullable SiteEditor editor) {
    BuildOptions options = BuildOptions.of(request.options());
    return new SitePlan(
        request,
        format.files(),
        format::listPath,
        format.conventions().reservedWords(),
        request.mapping().keepingTypes(Sections.FIXED),
        options.settings() && format.hasFeed(),
        options.layouts() && format.conventions().templates() != null,
        editor == null || !options.editor() ? null : editor.path());
  }

  /** Plans a site whose pages another program makes, from no files of ours. */
  public static SitePlan withoutFiles(LayoutRequest request) {
    return new SitePlan(
        request,
        (entry, visibility, section, name) -> section + "/" + name,
        UnaryOperator.identity(),
        Set.of(),
        request.mapping(),
        false,
        false,
        null);
  }

  private SitePlan(
      LayoutRequest request,
      FilePattern files,
      UnaryOperator<String> listPaths,
      Set<String> reservedWords,
      SiteMapping mapping,
      boolean hasFeed,
      boolean hasSearch,
      @Nullable String taken) {
    this.index = request.index();
    this.permalinks = request.permalinks();
    this.wanted = request.wanted();
    this.drafts = new DraftChoice(request);
    this.address = SiteAddress.of(request);
    SiteOptions options = SiteOptions.of(request.site());
    this.postsPage = options.postsPageId();
    this.hasAttachmentPages = options.hasAttachmentPages();
    this.files = files;
    this.listPaths = listPaths;
    this.hasFeed = hasFeed;
    this.sections = new Sections(index, permalinks, mapping, reservedWords);
    findArchives();
    searchPath = new Placing().placeAll(taken, hasSearch);
  }

  /** Finds the lists of custom types that show entries, by their paths on the old site. */
  private void findArchives() {
    Map<String, String> paths = new HashMap<>();
    for (String type : sections.types().keySet()) {
      if (!type.equals("post") && permalinks.knowsArchive(type)) {
        permalinks.pathOf(new Ref.ToArchive(type)).ifPresent(path -> paths.put(type, path));
      }
    }
    if (!paths.isEmpty()) {
      index.forEachEntry(
          entry -> {
            String path = paths.get(entry.type());
            if (path != null && visibility(entry) == Visibility.PUBLIC) {
              archived.put(path, entry.type());
            }
          });
    }
  }

  /**
   * Returns the type whose list is at the address of a page, which WordPress does not show then.
   */
  private @Nullable String archivedAt(EntryOutline entry) {
    return entry.type().equals("page") && !archived.isEmpty() && drafts.reason(entry) == null
        ? permalinks.pathOf(entry).map(archived::get).orElse(null)
        : null;
  }

  private String wantedPath(EntryOutline entry, Visibility visibility) {
    return SitePath.of(permalinks.pathOf(entry).orElseGet(() -> madePath(entry, visibility)));
  }

  private String wantedPath(Term.Key term) {
    return listPaths.apply(formerPath(term));
  }

  private String formerPath(Term.Key term) {
    return wantedPath(
        new Ref.ToTerm(term), () -> "/" + sections.ofTaxonomy(term.taxonomy()) + "/" + term.slug());
  }

  /** The old path; another one when it had none that visitors could type. */
  private String wantedPath(Ref ref, Supplier<String> made) {
    return SitePath.of(permalinks.pathOf(ref).orElseGet(made));
  }

  /**
   * Returns a path for an entry that had none, such as a draft, or any entry of a site with plain
   * links.
   */
  private String madePath(EntryOutline entry, Visibility visibility) {
    String hierarchy = SitePath.of(hierarchy(entry));
    boolean ofItsOwn = entry.type().equals("post") || entry.type().equals("page");
    String below = ofItsOwn ? hierarchy : "/" + sections.ofType(entry.type()) + hierarchy;
    return SitePath.of(visibility == Visibility.HIDDEN ? "/drafts" + below : below);
  }

  private String wantedFile(EntryOutline entry, Visibility visibility) {
    String section = sections.ofType(entry.type());
    if (section == null) {
      throw new IllegalArgumentException("no pages: " + entry.type());
    }
    String path = SitePath.of(hierarchy(entry));
    String name = path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length());
    return files.file(entry, visibility, section, name + languageOf(entry));
  }

  /** The end of a file's name where the same entry in another language has the same slug. */
  private String languageOf(EntryOutline entry) {
    return entry.language() != null
            && LanguageEntry.is(entry.id())
            && index
                .entry(LanguageEntry.origin(entry.id()))
                .filter(other -> other.slug().equals(entry.slug()))
                .isPresent()
        ? "-" + entry.language()
        : "";
  }

  /**
   * The path of its slugs below those of its parents, as long as these are of the same type and not
   * left out.
   */
  private String hierarchy(EntryOutline entry) {
    return SlugPath.of(
        entry.id(),
        level(entry),
        id ->
            index
                .entry(id)
                .filter(parent -> parent.type().equals(entry.type()))
                .filter(parent -> drafts.leftOut(parent) == null)
                .map(SitePlan::level)
                .orElse(null));
  }

  private static Level<Long> level(EntryOutline entry) {
    boolean top = entry.parentId() == 0 || entry.type().equals("attachment");
    return new Level<>(slug(entry), top ? null : entry.parentId());
  }

  private static String slug(EntryOutline entry) {
    return entry.slug().isBlank()
        ? Long.toString(entry.id())
        : FileNames.segment(entry.slug().replace('/', '-'));
  }

  /**
   * The giving of paths and names, each to one. What is taken is forgotten when all have theirs.
   */
  private final class Placing {
    private final UniqueNames paths = new UniqueNames();
    private final UniqueNames names = new UniqueNames();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> months = new TreeSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private boolean hides;
    private boolean renamed;

    /** Gives all that has a page its place, and returns that of the search; null without one. */
    @Nullable String placeAll(@Nullable String taken, boolean hasSearch) {
      if (taken != null) {
        unique(taken);
      }
      index.forEachEntry(this::placePublic);
      index.forEachTerm(this::place);
      authors.forEach(this::placeAuthor);
      placeLists();
      String search = hasSearch ? unique(SEARCH) : null;
      if (hides) {
        index.forEachEntry(this::placeHidden);
      }
      if (renamed) {
        index.forEachEntry(this::keepOldSlugs);
      }
      return search;
    }

    private void placePublic(EntryOutline entry) {
      String archivedType = archivedAt(entry);
      if (archivedType != null) {
        archiveTitles.put(archivedType, entry.title());
      }
      Visibility visibility = visibility(entry);
      hides |= visibility == Visibility.HIDDEN;
      if (visibility == Visibility.PUBLIC) {
        place(entry, Visibility.PUBLIC);
        types.add(entry.type());
        renamed |= isRenamed(entry);
        note(entry);
      }
    }

    private void placeHidden(EntryOutline entry) {
      if (visibility(entry) == Visibility.HIDDEN) {
        place(entry, Visibility.HIDDEN);
      }
    }

    /** Notes the author, and the year and month of a post: each gets a list. */
    private void note(EntryOutline entry) {
      authors.addAll(Bylines.of(entry, index));
      String date = entry.date();
      if (entry.type().equals("post") && date != null && !isNoted(date)) {
        Matcher month = MONTH.matcher(date);
        if (month.matches()) {
          months.add(month.group(1));
          months.add(month.group(1) + "-" + month.group(2));
        }
      }
    }

    private boolean isNoted(String date) {
      return date.length() > 8 && date.charAt(7) == '-' && months.contains(date.substring(0, 7));
    }

    private void place(EntryOutline entry, Visibility visibility) {
      String wanted = wantedPath(entry, visibility);
      String path = unique(wanted, entry.id());
      if (!path.equals(wanted)) {
        otherPaths.put(entry.id(), path);
      }
      String wantedFile = wantedFile(entry, visibility);
      String file = names.name(folder(wantedFile), base(wantedFile), EXTENSION, entry.id());
      if (!file.equals(base(wantedFile) + EXTENSION)) {
        otherNames.put(entry.id(), folder(wantedFile) + "/" + withoutExtension(file));
      }
    }

    private String unique(String wanted, long id) {
      return wanted.equals(SitePath.HOME)
          ? takeHome(id)
          : SitePath.withLast(
              wanted, paths.name(SitePath.parent(wanted), SitePath.last(wanted), "", id));
    }

    private String takeHome(long id) {
      String name = paths.name("", "home", "", id);
      return name.equals("home") ? SitePath.HOME : SitePath.of(name);
    }

    private String unique(String wanted) {
      return SitePath.withLast(
          wanted, paths.name(SitePath.parent(wanted), SitePath.last(wanted), ""));
    }

    private void place(TermOutline term) {
      String folder = sections.ofTaxonomy(term.key().taxonomy());
      if (folder == null) {
        return;
      }
      String path = wantedPath(term.key());
      String free = unique(path);
      if (!free.equals(path)) {
        termPaths.put(term.key(), free);
      }
      String wanted = Keys.of(term.key().slug());
      String name = withoutExtension(names.name(folder, wanted, EXTENSION));
      if (!name.equals(term.key().slug())) {
        termNames.put(term.key(), name);
      }
    }

    private void placeAuthor(String login) {
      String path = wantedPath(new Ref.ToAuthor(login), () -> "/author/" + login);
      authorPaths.put(login, unique(listPaths.apply(path)));
      String name = names.name(Sections.AUTHORS, Keys.of(login), EXTENSION);
      authorNames.put(login, withoutExtension(name));
    }

    private void placeLists() {
      String home = takeHome(0);
      boolean ownHome = home.equals(SitePath.HOME);
      boolean listedAtHome = ownHome && postsPage == null;
      if (ownHome) {
        ListPage list = new ListPage(ListPage.Kind.HOME, home, "post", null, null);
        lists.put(listedAtHome ? list.key() : new ListPage.Key("", null, null), list);
      }
      types.add("post");
      for (String type : types) {
        boolean without = type.equals("page") || type.equals("attachment") || !hasArchive(type);
        if (without || (type.equals("post") && listedAtHome)) {
          continue;
        }
        String path = wantedPath(new Ref.ToArchive(type), () -> "/" + sections.ofType(type));
        String free = unique(listPaths.apply(path));
        add(new ListPage(ListPage.Kind.ARCHIVE, free, type, null, null));
      }
      for (String date : months) {
        int year = Integer.parseInt(date.substring(0, 4));
        Integer month = date.length() > 4 ? Integer.valueOf(date.substring(5)) : null;
        String path =
            wantedPath(new Ref.ToDate(year, month, null), () -> "/" + date.replace('-', '/'));
        ListPage.Kind kind = month == null ? ListPage.Kind.YEAR : ListPage.Kind.MONTH;
        add(new ListPage(kind, unique(path), "post", year, month));
      }
    }

    private void keepOldSlugs(EntryOutline entry) {
      if (!isRenamed(entry) || visibility(entry) != Visibility.PUBLIC) {
        return;
      }
      List<String> former = formerPaths(entry);
      List<String> free = former.stream().filter(path -> unique(path).equals(path)).toList();
      if (free.size() < former.size()) {
        otherAliases.put(entry.id(), free);
      }
    }
  }

  private static boolean isRenamed(EntryOutline entry) {
    return !entry.oldSlugs().isEmpty() || !entry.oldDates().isEmpty();
  }

  /** The paths of a public entry under its former slugs and dates. */
  private List<String> formerPaths(EntryOutline entry) {
    String path = path(entry, Visibility.PUBLIC);
    if (path.equals(SitePath.HOME) || SitePath.isFile(path)) {
      return List.of();
    }
    return FormerPaths.of(path, entry, (of, slug) -> SitePath.withLast(of, slug.replace('/', '-')))
        .stream()
        .map(SitePath::of)
        .toList();
  }

  /** A custom type has a list when it had one; on a site with plain links that is not known. */
  private boolean hasArchive(String type) {
    return type.equals("post")
        || permalinks.hasPlainLinks()
        || permalinks.pathOf(new Ref.ToArchive(type)).isPresent();
  }

  private void add(ListPage list) {
    lists.put(list.key(), list);
  }

  private static String withoutExtension(String file) {
    return file.substring(0, file.length() - EXTENSION.length());
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  private static String base(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** Returns the names of the site's parts. */
  public Sections sections() {
    return sections;
  }

  /** Returns the address of the site as a whole. */
  public SiteAddress address() {
    return address;
  }

  /** The path of the search; null when there are no templates for it. */
  @Nullable String searchPath() {
    return searchPath;
  }

  /** The pages that are lists. */
  Collection<ListPage> lists() {
    return Collections.unmodifiableCollection(lists.values());
  }

  /** Returns the visibility of an entry; one that the user does not want has no page. */
  Visibility visibility(long id) {
    return index.entry(id).map(this::visibility).orElse(Visibility.NONE);
  }

  /** Returns why an entry is left out that visitors could not open; null when it is not. */
  public @Nullable Unpublished leftOut(EntryOutline entry) {
    return drafts.leftOut(entry);
  }

  /** Returns why visitors of the old site could not open an entry; null when they could. */
  public @Nullable Unpublished reason(EntryOutline entry) {
    return drafts.reason(entry);
  }

  /**
   * Returns whether the old address of an entry may be written: it may hold the slugs of parents.
   */
  public boolean showsOldAddress(EntryOutline entry, Visibility visibility) {
    return visibility == Visibility.PUBLIC || !drafts.isBelowLeftOut(entry);
  }

  /**
   * Returns null for a text with the title of a parent that is left out, by a plugin's variable.
   */
  public @Nullable String withoutLeftOutParent(@Nullable String text, Entry entry) {
    boolean tells =
        text != null
            && entry.parentId() != null
            && index
                .entry(entry.parentId())
                .filter(parent -> leftOut(parent) != null)
                .map(parent -> Titles.plain(parent.title()))
                .filter(title -> !title.isEmpty() && text.contains(title))
                .isPresent();
    return tells ? null : text;
  }

  /**
   * The path of its old address from the host on, with the query; {@code /?p=12} for an entry that
   * the source has no address for, which WordPress redirects.
   */
  public static String oldPath(Entry entry) {
    WebAddress address = entry.url() == null ? null : WebAddress.of(entry.url());
    if (address == null) {
      return "/?p=" + entry.id();
    }
    return address.query() == null ? address.path() : address.path() + "?" + address.query();
  }

  /** Returns the post type whose list takes the place of an entry; null for none. */
  @Nullable String listAt(long id) {
    return isPostsPage(id) ? "post" : index.entry(id).map(this::archivedAt).orElse(null);
  }

  /** Returns whether a page stands for the list of posts, which takes its place. */
  private boolean isPostsPage(long id) {
    return postsPage != null && postsPage == id;
  }

  /** Returns the same of an entry whose outline is known. */
  Visibility visibility(EntryOutline entry) {
    boolean hasPage =
        (hasAttachmentPages || !entry.type().equals("attachment"))
            && permalinks.visibility(entry.type()) != Visibility.NONE
            && !isPostsPage(entry.id())
            && !isSold(entry)
            && archivedAt(entry) == null;
    if (!hasPage || !wanted.test(entry)) {
      return Visibility.NONE;
    }
    Unpublished reason = drafts.reason(entry);
    if (reason == null) {
      return Visibility.PUBLIC;
    }
    return drafts.becomesDraft(reason, entry) ? Visibility.HIDDEN : Visibility.NONE;
  }

  /** Returns whether only buyers may open a file. */
  public static boolean isSold(MediaFile file) {
    return file.upload() != null && SiteMedia.isSold(file.upload());
  }

  /**
   * Returns whether an entry is a file that only buyers may open: WooCommerce and Easy Digital
   * Downloads keep these in folders that web servers protect.
   */
  public boolean isSold(EntryOutline entry) {
    return entry.type().equals("attachment")
        && index
            .media(entry.id())
            .map(SiteIndex.MediaOutline::file)
            .filter(SiteMedia::isSold)
            .isPresent();
  }

  /** Returns the same of a file at a path below the uploads folder. */
  public static boolean isSold(String upload) {
    return SiteMedia.isSold(upload);
  }

  /** The path of an entry that has a page, decoded. */
  String path(EntryOutline entry, Visibility visibility) {
    String other = otherPaths.get(entry.id());
    return other == null ? wantedPath(entry, visibility) : other;
  }

  /** The file of an entry that has a page: below the folder of all content, without extension. */
  String file(EntryOutline entry, Visibility visibility) {
    String other = otherNames.get(entry.id());
    return other == null ? wantedFile(entry, visibility) : other;
  }

  /** Old paths of an entry from which visitors should be led on. */
  List<String> aliases(EntryOutline entry, Visibility visibility) {
    if (visibility != Visibility.PUBLIC || !isRenamed(entry)) {
      return List.of();
    }
    List<String> other = otherAliases.get(entry.id());
    return other == null ? formerPaths(entry) : other;
  }

  /** The path of a term that has a page, decoded. */
  String path(Term.Key term) {
    String other = termPaths.get(term);
    return other == null ? wantedPath(term) : other;
  }

  /** Old paths of a term that the generator cannot give to a list. */
  List<String> aliases(Term.Key term) {
    String former = formerPath(term);
    return listPaths.apply(former).equals(former) ? List.of() : List.of(former);
  }

  /** The key of a term within its taxonomy: its slug where all generators can take that. */
  public String key(Term.Key term) {
    return termNames.getOrDefault(term, term.slug());
  }

  /** The path of an author who has a page, decoded. */
  @Nullable String authorPath(String login) {
    return authorPaths.get(login);
  }

  /** The key of an author who has a page. */
  public @Nullable String authorKey(String login) {
    return authorNames.get(login);
  }

  /** The path of a page of the new site, decoded; empty for what has none that visitors see. */
  public Optional<String> pathOf(Ref ref) {
    if (ref instanceof Ref.ToEntry to) {
      if (isPostsPage(to.id())) {
        return pathOf(new Ref.ToArchive("post"));
      }
      EntryOutline entry = index.entry(to.id()).orElse(null);
      String type = entry == null ? null : archivedAt(entry);
      if (type != null) {
        return pathOf(new Ref.ToArchive(type));
      }
      return entry == null || visibility(entry) != Visibility.PUBLIC
          ? Optional.empty()
          : Optional.of(path(entry, Visibility.PUBLIC));
    }
    if (ref instanceof Ref.ToTerm to) {
      return sections.shows(to.key()) && index.term(to.key()).isPresent()
          ? Optional.of(path(to.key()))
          : Optional.empty();
    }
    if (ref instanceof Ref.ToAuthor to) {
      return Optional.ofNullable(authorPath(to.login()));
    }
    if (ref instanceof Ref.ToHome) {
      return Optional.of(SitePath.HOME);
    }
    if (ref instanceof Ref.ToFeed) {
      return Optional.of(hasFeed ? FEED : SitePath.HOME);
    }
    return Optional.ofNullable(lists.get(ListPage.Key.of(ref))).map(ListPage::path);
  }

  /** Returns the label of a post type's list: for posts, that of the page that shows them. */
  String label(String type) {
    return type.equals("post") && postsPage != null
        ? index
            .entry(postsPage)
            .filter(page -> drafts.reason(page) == null)
            .map(EntryOutline::title)
            .orElse("")
        : archiveTitles.getOrDefault(type, permalinks.label(type));
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    return page(ref).or(() -> redirected(ref));
  }

  private Optional<String> page(Ref ref) {
    return pathOf(ref).map(address::link).or(() -> file(ref));
  }

  /** Returns the address to which a plugin redirects the visitors of an entry. */
  private Optional<String> redirected(Ref ref) {
    return ref instanceof Ref.ToEntry to
        ? index.entry(to.id()).filter(wanted).flatMap(entry -> redirected(entry, this::page))
        : Optional.empty();
  }

  /**
   * Returns the address at which the redirect of an entry by a plugin ends; empty without one.
   *
   * @param pages the addresses of pages of the new site
   */
  public Optional<String> redirected(EntryOutline entry, Function<Ref, Optional<String>> pages) {
    return drafts.reason(entry) == Unpublished.REDIRECTED
        ? permalinks.redirectEnd(entry, pages)
        : Optional.empty();
  }

  /** Returns whether lists within bodies may show an entry; they show no drafts. */
  @Override
  public boolean lists(EntryOutline entry) {
    return drafts.reason(entry) == null;
  }

  /** Returns the address of a public file that has no page, to which WordPress redirects. */
  private Optional<String> file(Ref ref) {
    return hasAttachmentPages || !(ref instanceof Ref.ToEntry to)
        ? Optional.empty()
        : index
            .entry(to.id())
            .filter(wanted)
            .filter(entry -> entry.type().equals("attachment"))
            .filter(entry -> drafts.reason(entry) == null)
            .flatMap(entry -> index.media(entry.id()))
            .map(SiteIndex.MediaOutline::url);
  }
}
