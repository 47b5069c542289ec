package dev.pressport.export;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter plans its addresses from.
 *
 * @param permalinks the addresses of the old site
 * @param baseUrl where the new site will live, without a slash at the end: the old home unless the
 *     user says otherwise; null when nobody does
 * @param options as given by the user, checked against the exporter's own list
 */
public record LayoutRequest(
    Site site,
    SiteIndex index,
    Permalinks permalinks,
    @Nullable String baseUrl,
    Map<String, List<String>> options) {}
