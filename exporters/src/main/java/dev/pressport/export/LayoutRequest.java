package dev.pressport.export;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import java.util.List;
import java.util.Map;

/**
 * What an exporter plans its addresses from.
 *
 * @param options as given by the user, checked against the exporter's own list
 */
public record LayoutRequest(Site site, SiteIndex index, Map<String, List<String>> options) {}
