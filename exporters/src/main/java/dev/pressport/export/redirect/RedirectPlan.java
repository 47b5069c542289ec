package dev.pressport.export.redirect;

import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.permalink.OldAddress;
import dev.pressport.permalink.OldAddress.Kind;
import dev.pressport.permalink.OldAddresses;
import dev.pressport.permalink.PathTable;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.problem.Problems;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of a site: from each old address at which the new site has no page, to the page of
 * its item. An old address has one target, the first; a target is never an old address, so that no
 * redirect leads to another one.
 *
 * <p>Of paths and targets it holds hashes only, since a site may have hundreds of thousands.
 */
final class RedirectPlan {
  /** Real paths are far shorter, and servers limit the length of a line. */
  private static final int MOST_BYTES = 1000;

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern INDEX = Pattern.compile("/index\\.(?:html|xml)$");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private final OldAddresses old;
  private final Addresses addresses;
  private final MovedFiles files;
  private final String host;
  private final PathTable pages = new PathTable();
  private final PathTable sources = new PathTable();

  /** The entries with a page, by their number in the order in which they come. */
  private final BitSet entries = new BitSet();

  private final String home;
  private final long ids;
  private final RulePlan rules;
  private long conflicts;

  /**
   * Plans the redirects.
   *
   * @param addresses of the new site
   * @param baseUrl where the new site will live; null when that is not known
   * @param kept the rules of plugins
   * @param problems takes the rules that make no redirects
   */
  RedirectPlan(
      Permalinks permalinks,
      Addresses addresses,
      MovedFiles files,
      @Nullable String baseUrl,
      List<RedirectRule> kept,
      Problems problems) {
    this.old = permalinks.oldAddresses();
    this.addresses = addresses;
    this.files = files;
    host = baseUrl == null ? "" : WebAddress.hostOf(baseUrl);
    home = target(new Ref.ToHome()).orElse("/");
    int[] number = new int[1];
    old.forEachItem(
        ref -> {
          String target = target(ref).orElse(null);
          if (target != null && target.indexOf('#') < 0) {
            addPage(path(target), item(ref));
          }
          if (ref instanceof Ref.ToEntry) {
            entries.set(number[0]++, target != null);
          }
        });
    ids = entries.cardinality();
    files.forEach((path, link) -> target(link).ifPresent(to -> addPage(path(to), hash(to))));
    rules = new RulePlan(kept, permalinks, new Pages(), problems);
  }

  /** The pages of the new site, for rules. */
  private final class Pages implements RulePlan.NewPages {
    @Override
    public Optional<String> of(Target.Page page) {
      return target(page.ref())
          .map(
              link ->
                  link
                      + (page.query() == null || link.indexOf('?') >= 0
                          ? ""
                          : '?' + LinkText.ofLink(page.query()))
                      + (page.fragment() == null ? "" : '#' + LinkText.ofLink(page.fragment())));
    }

    @Override
    public Optional<String> ofFile(String path) {
      AtomicReference<@Nullable String> found = new AtomicReference<>();
      files.forEach(
          (from, link) -> {
            if (from.equals(path)) {
              found.compareAndSet(null, link);
            }
          });
      return Optional.ofNullable(found.get()).flatMap(RedirectPlan.this::target);
    }

    @Override
    public boolean hasPage(String path) {
      return pages.find(key(path)) != 0;
    }
  }

  /** Returns the redirects by rules that are no permanent ones of single addresses. */
  List<RuleRedirect> rules() {
    return rules.rules();
  }

  private void addPage(String path, long item) {
    pages.add(key(path), item);
    // The index of a folder is what the server shows for the folder.
    if (path.contains("/index.")) {
      pages.add(key(INDEX.matcher(path).replaceFirst("/")), item);
    }
  }

  /** Returns the facts that the rules of servers need. */
  NewSite site() {
    return new NewSite(old.folder(), home, ids);
  }

  /** Returns how many old addresses lost their target to an earlier one. */
  long conflicts() {
    return conflicts;
  }

  /** Passes the redirects of a part to an action. */
  void forEach(Part part, Consumer<Redirect> action) {
    switch (part) {
      case PATHS -> {
        addRules(part, action);
        rules.rules().forEach(this::takeAddress);
        old.forEachPermalink((from, ref) -> addPath(from, ref, action));
        old.forEachFormer((from, ref) -> addPath(from, ref, action));
        files.forEach((path, link) -> target(link).ifPresent(to -> addFile(path, to, action)));
      }
      case IDS -> {
        int[] number = new int[1];
        old.forEachId(
            (from, ref) -> {
              if (entries.get(number[0]++)) {
                target(ref).ifPresent(to -> action.accept(new Redirect(from, to)));
              }
            });
      }
      case QUERIES -> {
        addRules(part, action);
        old.forEachQuery((from, ref) -> addQuery(from, target(ref), action));
      }
    }
  }

  private void addRules(Part part, Consumer<Redirect> action) {
    for (Redirect redirect : rules.redirects()) {
      OldAddress from = redirect.from();
      if (redirect.part() != part) {
        continue;
      }
      if (from.variable() != null) {
        addQuery(from, Optional.of(redirect.to()), action);
      } else if (isUsable(from.path()) && isFirst(key(from.path()), hash(redirect.to()))) {
        action.accept(redirect);
      }
    }
  }

  /** The rule of a plugin counts before what WordPress itself redirects. */
  private void takeAddress(RuleRedirect rule) {
    String path = rule.isQueried() ? null : rule.path();
    if (path != null && sources.find(key(path)) == 0) {
      sources.add(key(path), hash(rule.to()));
    }
  }

  /** Most items are where they were; the others need a look into the index. */
  private void addPath(OldAddress from, Ref ref, Consumer<Redirect> action) {
    String key = key(from.path());
    long page = pages.find(key);
    if (page == item(ref) || !isUsable(from.path())) {
      return;
    }
    String target = target(ref).orElse(null);
    if (target == null) {
      return;
    }
    if (page == 0) {
      if (isFirst(key, hash(target))) {
        action.accept(new Redirect(from, target));
      }
    } else if (from.kind() == Kind.PERMALINK && !key.equals(key(path(target)))) {
      // An address that an entry had long ago may well be that of another page by now.
      conflicts++;
    }
  }

  private void addFile(String path, String target, Consumer<Redirect> action) {
    String key = key(path);
    if (isUsable(path) && pages.find(key) == 0 && isFirst(key, hash(target))) {
      action.accept(new Redirect(OldAddress.path(Kind.FILE, path), target));
    }
  }

  private void addQuery(OldAddress from, Optional<String> target, Consumer<Redirect> action) {
    String variable = from.variable();
    if (target.isPresent()
        && variable != null
        && VARIABLE.matcher(variable).matches()
        && isUsable(from.path())
        && isUsable(from.value())
        && !from.value().isEmpty()
        && isFirst(key(from, variable), hash(target.get()))) {
      action.accept(new Redirect(from, target.get()));
    }
  }

  /** Servers do not tell upper and lower case apart in their tables. */
  private static String key(OldAddress from, String variable) {
    return key(from.path()) + '?' + (variable + '=' + from.value()).toLowerCase(Locale.ROOT);
  }

  /** Takes an old address, unless it is taken. */
  private boolean isFirst(String key, long target) {
    long before = sources.add(key, target);
    conflicts += before == 0 || before == target ? 0 : 1;
    return before == 0;
  }

  private static boolean isUsable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == 0x7f) {
        return false;
      }
    }
    return text.length() <= MOST_BYTES / 3
        || text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  private Optional<String> target(Ref ref) {
    Optional<String> target = addresses.urlOf(ref).flatMap(this::target);
    // Without a feed of Pressport's, the new site may have its own at the old address.
    return ref instanceof Ref.ToFeed && target.equals(Optional.of(home))
        ? Optional.empty()
        : target;
  }

  /** Returns an address as a target: from the root of the host, where it is on the new one. */
  private Optional<String> target(String link) {
    WebAddress address = WebAddress.of(link);
    if (address == null || link.length() > 4 * MOST_BYTES) {
      return Optional.empty();
    }
    if (address.host() == null || address.host().equals(host)) {
      String query = address.query() == null ? "" : "?" + address.query();
      String place = address.fragment() == null ? "" : '#' + LinkText.ofLink(address.fragment());
      return address.path().startsWith("/")
          ? Optional.of(LinkText.ofLink(address.path() + query) + place)
          : Optional.empty();
    }
    return WEB.matcher(link).matches() ? Optional.of(LinkText.ofWhole(link)) : Optional.empty();
  }

  /** Returns the decoded path of a target; a whole address for itself. */
  private static String path(String target) {
    String whole = LinkText.withoutFragment(target);
    int mark = whole.indexOf('?');
    return Slug.decode(mark < 0 ? whole : whole.substring(0, mark));
  }

  /** The root has a key, too: paths of the table are never empty. */
  private static String key(String path) {
    return '/' + OldAddress.folded(path);
  }

  /** Returns a number for an item, never 0; those of entries are next to each other. */
  private static long item(Ref ref) {
    return ref instanceof Ref.ToEntry entry && entry.id() != 0 ? entry.id() : hash(ref.toString());
  }

  /** Returns a number for a text, of 32 bits, which take less room. */
  private static long hash(String target) {
    long hash = 1125899906842597L;
    for (int i = 0; i < target.length(); i++) {
      hash = 31 * hash + target.charAt(i);
    }
    int folded = (int) (hash ^ hash >>> Integer.SIZE);
    return folded == 0 ? 1 : folded;
  }
}
