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
 * @param values for what a plugin makes once for all entries
 * @param problems receives the problems of the details
 */
public record DetailsRequest(
    Entry entry, Row row, SiteIndex index, Site site, SiteValues values, ItemProblems problems) {

  /** Creates a request of the first entry of a site. */
  public DetailsRequest(Entry entry, Row row, SiteIndex index, Site site, ItemProblems problems) {
    this(entry, row, index, site, new SiteValues(), problems);
  }
}
