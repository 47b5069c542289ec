/**
 * Code shared by the targets that are content management systems: which items they import, under
 * which names, and what stands in an entry.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.cms;
