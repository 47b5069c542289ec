package dev.pressport.export;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.option.Options;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.render.Rendering;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The input of an exporter.
 *
 * @param permalinks the addresses of the old site
 * @param addresses the exporter's own layout
 * @param mapping as in {@link LayoutRequest}; the items have it applied
 * @param baseUrl as in {@link LayoutRequest}
 * @param media the files of the old site
 * @param options of {@link Exporter#options()}, checked
 * @param workFolder exists, for the exporter alone, emptied afterwards
 */
public record ExportRequest(
    Site site,
    SiteIndex index,
    Permalinks permalinks,
    Addresses addresses,
    SiteMapping mapping,
    @Nullable String baseUrl,
    Rendering rendering,
    Media media,
    Options options,
    Output output,
    Path workFolder) {

  /** Returns whether visitors of the old site could open an entry. */
  public boolean isPublic(long entry) {
    return index
        .entry(entry)
        .filter(outline -> permalinks.visibility(outline) == Visibility.PUBLIC)
        .isPresent();
  }

  /** Returns the content model of the site, with the user's names. */
  public ContentModel contentModel() {
    return ContentModel.of(site, index, permalinks).mapped(mapping);
  }
}
