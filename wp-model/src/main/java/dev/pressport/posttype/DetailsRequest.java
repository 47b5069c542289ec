package dev.pressport.posttype;

import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Row;

/**
 * The data from which a {@link PostType} makes details.
 *
 * @param entry complete except for its details
 * @param row for the columns that only some types have
 * @param site for settings and tables of the plugin
 * @param problems receives the problems of the details
 */
public record DetailsRequest(
    Entry entry, Row row, SiteIndex index, Site site, ItemProblems problems) {}
