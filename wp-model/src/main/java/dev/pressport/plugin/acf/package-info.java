/** Advanced Custom Fields: fields, post types and taxonomies that people define. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.acf;
