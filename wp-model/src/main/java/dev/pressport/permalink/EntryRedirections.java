package dev.pressport.permalink;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectedEntries;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The redirects of entries by plugins, and the addresses at which they end. */
final class EntryRedirections {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final int MOST_STEPS = 10;

  private final SiteIndex index;
  private final OldSite site;
  private final SiteOptions options;

  EntryRedirections(SiteIndex index, OldSite site, SiteOptions options) {
    this.index = index;
    this.site = site;
    this.options = options;
  }

  /** Returns the redirect of an entry; null for none, and for one to its own address. */
  @Nullable EntryRedirect of(EntryOutline entry) {
    EntryRedirect redirect = RedirectedEntries.decisive(entry, options, site.folder());
    return redirect == null || leadsBack(redirect, entry) ? null : redirect;
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

  List<RedirectRule> rules(Permalinks permalinks) {
    List<RedirectRule> rules = new ArrayList<>();
    index.forEachEntry(
        entry -> {
          EntryRedirect redirect = entry.redirects().isEmpty() ? null : of(entry);
          if (redirect != null && !entry.isProtected()) {
            permalinks
                .pathOf(entry)
                .ifPresent(
                    path -> rules.add(RedirectedEntries.rule(redirect, site.folder() + path)));
          }
        });
    return rules;
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
