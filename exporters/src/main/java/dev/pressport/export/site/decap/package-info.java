/** The editor Decap CMS, set up for sites of static site generators. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.site.decap;
