/** Leads the links of rendered HTML to where things are in the new site. */
@org.jspecify.annotations.NullMarked
package dev.pressport.html.link;
