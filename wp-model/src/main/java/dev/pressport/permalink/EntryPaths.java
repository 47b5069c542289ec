package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where visitors of the old site find entries. */
final class EntryPaths {
  private final OldSite site;
  private final SiteIndex index;
  private final AcfRewrites acf;

  EntryPaths(OldSite site, SiteIndex index, AcfRewrites acf) {
    this.site = site;
    this.index = index;
    this.acf = acf;
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
    return here && viewable(entry.type()) && index.status(entry).equals("publish") ? address : null;
  }

  /** Whether visitors can open entries of a type, as far as that is registered somewhere. */
  boolean viewable(String type) {
    Boolean registered = acf.viewable(type);
    return registered == null ? PostTypes.viewable(type) : registered;
  }
}
