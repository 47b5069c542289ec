package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import org.jspecify.annotations.Nullable;

/** The paths of entries on the old site. */
final class EntryPaths {
  private final OldSite site;
  private final SiteIndex index;
  private final VisibilityRules visibility;

  EntryPaths(OldSite site, SiteIndex index, VisibilityRules visibility) {
    this.site = site;
    this.index = index;
    this.visibility = visibility;
  }

  /**
   * The decoded path below the home's own folder; null for what is not public, has only an address
   * with a query, or leads to another site.
   */
  @Nullable String of(EntryOutline entry) {
    WebAddress address = address(entry);
    return address == null || address.query() != null
        ? null
        : site.below(Slug.decode(address.path()));
  }

  /** The address on this site at which visitors can open an entry; null when there is none. */
  @Nullable WebAddress address(EntryOutline entry) {
    WebAddress address = entry.url() == null ? null : WebAddress.of(entry.url());
    boolean here =
        address != null
            && (address.host() == null || site.has(address.host()))
            && !address.path().isEmpty();
    return here && visibility.opens(entry, index) ? address : null;
  }
}
