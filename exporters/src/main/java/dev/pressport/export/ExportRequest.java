package dev.pressport.export;

import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.option.Options;
import dev.pressport.permalink.Permalinks;
import dev.pressport.render.Rendering;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The input of an exporter.
 *
 * @param permalinks the addresses of the old site
 * @param addresses the exporter's own layout
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
    @Nullable String baseUrl,
    Rendering rendering,
    Media media,
    Options options,
    Output output,
    Path workFolder) {}
