/** The pages of a live site, its sitemaps and its feeds, as visitors get them. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.rest.page;
