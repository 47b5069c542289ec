package dev.pressport.export;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.permalink.Permalinks;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter plans its addresses from.
 *
 * @param permalinks where everything was in the old site
 * @param wanted which entries the user's filters let pass
 * @param options as given by the user, checked against the exporter's own list
 * @param baseUrl where the new site will live; null for the place of the old one
 */
public record LayoutRequest(
    Site site,
    SiteIndex index,
    Permalinks permalinks,
    Predicate<EntryOutline> wanted,
    Map<String, List<String>> options,
    @Nullable String baseUrl) {}
