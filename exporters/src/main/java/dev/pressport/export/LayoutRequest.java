package dev.pressport.export;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.option.Options;
import dev.pressport.permalink.Permalinks;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The input of an exporter's layout.
 *
 * @param permalinks the addresses of the old site
 * @param wanted which entries the user's filters let pass
 * @param mapping the user's choice of types, taxonomies and fields, and their names
 * @param statuses those that the user asks for by name; empty for no choice
 * @param baseUrl where the new site will live, without a slash at the end: the old home unless the
 *     user says otherwise; null when neither is known
 * @param options of {@link Exporter#options()}, checked
 */
public record LayoutRequest(
    Site site,
    SiteIndex index,
    Permalinks permalinks,
    Predicate<EntryOutline> wanted,
    SiteMapping mapping,
    Set<String> statuses,
    @Nullable String baseUrl,
    Options options) {
  public LayoutRequest {
    statuses = Set.copyOf(statuses);
  }

  /** Returns the content model of the site, with the user's names. */
  public ContentModel contentModel() {
    return ContentModel.of(site, index, permalinks).mapped(mapping);
  }
}
