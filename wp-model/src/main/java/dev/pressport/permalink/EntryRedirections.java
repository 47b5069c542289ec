package dev.pressport.permalink;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RedirectedEntries;
import dev.pressport.redirect.RuleSource;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The redirects that visitors of entries met instead of the page, and the addresses at which they
 * end: those in the metas of an entry, and the rules of plugins for exactly its address.
 */
final class EntryRedirections {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final int MOST_STEPS = 10;

  private final SiteIndex index;
  private final Site whole;
  private final OldSite site;
  private final SiteOptions options;
  private final EntryPaths paths;
  private volatile @Nullable Map<String, RedirectRule> rules;

  EntryRedirections(
      SiteIndex index, Site whole, OldSite site, SiteOptions options, EntryPaths paths) {
    this.index = index;
    this.whole = whole;
    this.site = site;
    this.options = options;
    this.paths = paths;
  }

  /** Returns the rules for single addresses by these; the first one counts. */
  private Map<String, RedirectRule> rules() {
    Map<String, RedirectRule> found = rules;
    if (found == null) {
      Map<String, RedirectRule> read = new HashMap<>();
      for (RedirectRule rule : ofPlugins()) {
        if (rule.from() instanceof RuleSource.Path path && path.query() == null) {
          read.putIfAbsent(key(path.path()), rule);
          if (!path.slashCounts()) {
            read.putIfAbsent(otherKey(path.path()), rule);
          }
        }
      }
      found = Map.copyOf(read);
      rules = found;
    }
    return found;
  }

  /** The path whose case does not count, with or without a slash at its end. */
  private static String key(String path) {
    return OldAddress.folded(path) + (path.endsWith("/") ? "/" : "");
  }

  private static String otherKey(String path) {
    return OldAddress.folded(path) + (path.endsWith("/") ? "" : "/");
  }

  private List<RedirectRule> ofPlugins() {
    return RedirectRules.all(new RedirectRules.OldRules(whole, index, site.folder()));
  }

  /** Returns the redirect of an entry; null for none, and for one to its own address. */
  @Nullable EntryRedirect of(EntryOutline entry) {
    EntryRedirect own = RedirectedEntries.decisive(entry, options, site.folder());
    EntryRedirect redirect = own == null ? ofRule(entry) : own;
    return redirect == null || leadsBack(redirect, entry) ? null : redirect;
  }

  private @Nullable EntryRedirect ofRule(EntryOutline entry) {
    if (rules().isEmpty() || RedirectedEntries.isHome(entry, options)) {
      return null;
    }
    String path = paths.of(entry);
    RedirectRule rule = path == null ? null : rules().get(key(site.folder() + path));
    return rule == null || isCircle(rule)
        ? null
        : new EntryRedirect(rule.plugin(), rule.status(), rule.to());
  }

  /** Returns whether rules lead from the target of one back to it. */
  private boolean isCircle(RedirectRule first) {
    RedirectRule rule = first;
    for (int steps = 0; rule != null && rule.to() != null; steps++) {
      WebAddress to = WebAddress.of(rule.to());
      if (to == null || (to.host() != null && !site.has(to.host()))) {
        return false;
      }
      rule = rules().get(key(Slug.decode(to.path())));
      if (first.equals(rule) || steps == MOST_STEPS) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsBack(EntryRedirect redirect, EntryOutline entry) {
    WebAddress from = entry.url() == null ? null : WebAddress.of(entry.url());
    WebAddress to = redirect.to() == null ? null : WebAddress.of(redirect.to());
    return from != null
        && to != null
        && (to.host() == null || site.has(to.host()))
        && Segments.of(from.path()).equals(Segments.of(to.path()))
        && (from.query() == null ? to.query() == null : from.query().equals(to.query()));
  }

  /** Returns the rules of plugins, then those for the redirects in metas. */
  List<RedirectRule> rules(Permalinks permalinks) {
    List<RedirectRule> all = new ArrayList<>(ofPlugins());
    index.forEachEntry(
        entry -> {
          EntryRedirect redirect = RedirectedEntries.decisive(entry, options, site.folder());
          if (redirect != null && !leadsBack(redirect, entry) && !entry.isProtected()) {
            permalinks
                .pathOf(entry)
                .ifPresent(path -> all.add(RedirectedEntries.rule(redirect, site.folder() + path)));
          }
        });
    return all;
  }

  Optional<String> end(
      EntryOutline entry, Permalinks permalinks, Function<Ref, Optional<String>> pages) {
    EntryOutline next = entry;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      EntryRedirect redirect = of(next);
      String to = redirect == null ? null : redirect.to();
      WebAddress address = to == null ? null : WebAddress.of(to);
      if (to == null || address == null) {
        return Optional.empty();
      }
      if (!(permalinks.resolve(to) instanceof Target.Page page)) {
        boolean within = address.host() == null && address.path().startsWith("/");
        return within || WEB.matcher(to).matches() ? Optional.of(to) : Optional.empty();
      }
      Optional<String> found = pages.apply(page.ref());
      if (found.isPresent() || !(page.ref() instanceof Ref.ToEntry further)) {
        return found.map(url -> page.fragment() == null ? url : url + '#' + page.fragment());
      }
      Optional<EntryOutline> other = index.entry(further.id());
      if (other.isEmpty() || of(other.get()) == null) {
        return Optional.empty();
      }
      next = other.get();
    }
    return Optional.empty();
  }
}
