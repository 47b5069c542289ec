package dev.pressport.export;

import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import dev.pressport.render.Rendering;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter is given.
 *
 * @param permalinks the addresses of the old site
 * @param addresses the exporter's own layout
 * @param baseUrl as in {@link LayoutRequest}
 * @param options as given by the user, checked against the exporter's own list
 * @param workFolder exists, for the exporter alone, emptied afterwards
 */
public record ExportRequest(
    Site site,
    SiteIndex index,
    Permalinks permalinks,
    Addresses addresses,
    @Nullable String baseUrl,
    Rendering rendering,
    Map<String, List<String>> options,
    Output output,
    Path workFolder) {

  /** The values of an option, empty when it was not given. */
  public List<String> option(String name) {
    return options.getOrDefault(name, List.of());
  }
}
