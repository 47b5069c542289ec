package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts about a site's addresses that its entries show, gathered in one pass. */
final class AddressSurvey {
  private static final int MOST_TYPES = 1000;
  private static final int MOST_FOLDERS = 50;
  private static final int MOST_HOMES = 50;
  private static final int FEWEST_GUIDS = 3;

  private final SiteIndex index;
  private final OldSite site;
  private final EntryPaths entryPaths;
  private final PathTable paths = new PathTable();
  private final PathTable formerPaths = new PathTable();
  private final PathTable slugs = new PathTable();
  private final Map<String, Map<String, Integer>> folders = new LinkedHashMap<>();
  private final Map<String, Boolean> named = new HashMap<>();
  private final Map<String, Integer> guidHomes = new LinkedHashMap<>();
  private final StructureGuess guess;
  private final Set<String> languageFolders = new TreeSet<>();
  private final Set<String> otherLanguages = new TreeSet<>();
  private @Nullable String uploads;
  private boolean plain;
  private boolean pretty;
  private boolean pageAtHome;
  private boolean slash = true;

  AddressSurvey(SiteIndex index, OldSite site, EntryPaths entryPaths) {
    this.index = index;
    this.site = site;
    this.entryPaths = entryPaths;
    guess = new StructureGuess(index);
    index.forEachEntry(this::add);
  }

  private void add(EntryOutline entry) {
    if (entry.type().equals("attachment") && uploads == null) {
      uploads = index.media(entry.id()).map(AddressSurvey::uploads).orElse(null);
    }
    WebAddress address = entryPaths.address(entry);
    if (address == null) {
      return;
    }
    WebAddress guid = entry.guid() == null ? null : WebAddress.of(entry.guid());
    if (guid != null && guid.host() != null && !entry.type().equals("attachment")) {
      addGuid(guid, guid.host(), entry.id());
    }
    String path = entryPaths.of(entry);
    addType(entry.type(), path != null || !Query.of(address.query(), Set.of()).isPlain());
    if (path == null) {
      plain = true;
      addQuery(address, entry.id());
      return;
    }
    Segments segments = Segments.of(path);
    paths.add(segments.folded(), entry.id());
    former(path, entry).forEach(old -> formerPaths.add(Segments.of(old).folded(), entry.id()));
    entry.oldSlugs().forEach(old -> slugs.add(Segments.of(old).folded(), entry.id()));
    if (!entry.type().equals("attachment") && !entry.slug().isEmpty()) {
      slugs.add(Segments.of(entry.slug()).folded(), entry.id());
    }
    learn(entry, path, segments);
  }

  private void addType(String type, boolean isNamed) {
    if (named.size() < MOST_TYPES || named.containsKey(type)) {
      named.merge(type, isNamed, Boolean::logicalOr);
    }
  }

  /**
   * Returns whether a post type has published entries, all of which have addresses with nothing but
   * an id, such as those of types that are not registered any more (get_permalink() of
   * link-template.php).
   */
  boolean isNameless(String postType) {
    return !named.getOrDefault(postType, true);
  }

  /** Adds an address such as {@code /about/?lang=de}. */
  private void addQuery(WebAddress address, long id) {
    String path = site.below(Slug.decode(address.path()));
    if (path != null) {
      paths.add(withQuery(Segments.of(path), address.query()), id);
    }
  }

  static String withQuery(Segments path, @Nullable String query) {
    return path.folded() + '?' + query;
  }

  /** Returns the paths of an entry under its former slugs and dates, without a slash at the end. */
  static List<String> former(String path, EntryOutline entry) {
    return FormerPaths.of(
        path, entry, (of, old) -> former(Segments.of(of), entry.slug(), old).slashed());
  }

  /** Returns the path of the entry with another slug, like wp_old_slug_redirect() of query.php. */
  private static Segments former(Segments path, String slug, String old) {
    String last = path.last();
    String renamed = last.startsWith(slug) ? old + last.substring(slug.length()) : old;
    return Segments.of(path.parent().joined() + '/' + renamed);
  }

  /** A guid is the address that the entry had when it was made. */
  private void addGuid(WebAddress guid, String host, long id) {
    if (!site.has(host)) {
      addHome(guid, host, id);
    } else if (guid.query() == null) {
      String path = site.below(Slug.decode(guid.path()));
      if (path != null && !Segments.of(path).isEmpty()) {
        formerPaths.add(Segments.of(path).folded(), id);
      }
    }
  }

  /** A guid that names the entry's own id was made where the site lived before. */
  private void addHome(WebAddress guid, String host, long id) {
    Long named = Query.of(guid.query(), Set.of()).anyId();
    String home = host + Segments.of(guid.path()).slashed();
    if (named != null
        && named == id
        && (guidHomes.size() < MOST_HOMES || guidHomes.containsKey(home))) {
      guidHomes.merge(home, 1, Integer::sum);
    }
  }

  /**
   * The folder, {@code /old} or empty, of the site at each host that several guids name: it was
   * moved from there.
   */
  Map<String, String> formerHomes() {
    Map<String, String> homes = new HashMap<>();
    guidHomes.forEach(
        (home, guids) -> {
          int slash = home.indexOf('/');
          String host = slash < 0 ? home : home.substring(0, slash);
          if (guids >= FEWEST_GUIDS) {
            homes.putIfAbsent(host, home.substring(host.length()));
          }
        });
    return homes;
  }

  private void learn(EntryOutline entry, String path, Segments segments) {
    switch (entry.type()) {
      case "post" -> guess.add(entry, path);
      case "page" -> {
        pageAtHome |= segments.isEmpty();
        slash = segments.isEmpty() ? slash : path.endsWith("/");
      }
      case "attachment" -> {}
      default -> addFolder(entry.type(), segments.parent().joined());
    }
    pretty = true;
    String language = entry.language();
    if (language != null && !segments.isEmpty()) {
      (segments.first().equals(language) ? languageFolders : otherLanguages).add(language);
    }
  }

  /** Returns the languages of which an entry is in a folder of that name, as Polylang has them. */
  Set<String> languageFolders() {
    return languageFolders;
  }

  /** Returns the languages of which an entry is in no folder of that name. */
  Set<String> otherLanguages() {
    return otherLanguages;
  }

  private void addFolder(String type, String folder) {
    if (folders.size() < MOST_TYPES || folders.containsKey(type)) {
      Map<String, Integer> ofType = folders.computeIfAbsent(type, t -> new LinkedHashMap<>());
      if (ofType.size() < MOST_FOLDERS || ofType.containsKey(folder)) {
        ofType.merge(folder, 1, Integer::sum);
      }
    }
  }

  /** The folder of uploads: the address of a file without what WordPress keeps of it. */
  private static @Nullable String uploads(SiteIndex.MediaOutline media) {
    WebAddress address = media.url() == null ? null : WebAddress.of(media.url());
    String path = address == null ? "" : Slug.decode(address.path());
    return media.file() != null && path.endsWith("/" + media.file())
        ? path.substring(0, path.length() - media.file().length())
        : null;
  }

  /** Returns the entries by path, as {@link Segments#folded()}. */
  PathTable paths() {
    return paths;
  }

  /** Returns the entries by former path. */
  PathTable formerPaths() {
    return formerPaths;
  }

  /** The first entry that has or had a slug, attachments left out. */
  PathTable slugs() {
    return slugs;
  }

  /** Returns the folder of uploads below the host, with slashes around; null when it is unknown. */
  @Nullable String uploads() {
    return uploads;
  }

  /** Returns whether the addresses of entries are queries only. */
  boolean plain() {
    return plain && !pretty;
  }

  /** Returns whether a page is the home page, so that posts are listed elsewhere. */
  boolean pageAtHome() {
    return pageAtHome;
  }

  Structure structure() {
    String found = guess.structure();
    return Structure.of(found == null ? "/%postname%" + (slash ? "/" : "") : found);
  }

  /** The folder in which most entries of each custom post type are. */
  Map<String, String> folders() {
    Map<String, String> most = new HashMap<>();
    folders.forEach(
        (type, counts) ->
            counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(folder -> most.put(type, folder.getKey())));
    return most;
  }
}
