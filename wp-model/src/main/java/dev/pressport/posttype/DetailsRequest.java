package dev.pressport.posttype;

import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Row;

/**
 * What a {@link PostType} makes details of.
 *
 * @param entry whole but for its details
 * @param row for the columns that only some types have
 * @param problems takes what the details cannot give
 */
public record DetailsRequest(Entry entry, Row row, SiteIndex index, ItemProblems problems) {}
