/**
 * Pages made with SiteOrigin Page Builder: the meta {@code panels_data} of {@code {widgets, grids,
 * grid_cells}}, and the same in the attributes of its block.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.siteorigin;
