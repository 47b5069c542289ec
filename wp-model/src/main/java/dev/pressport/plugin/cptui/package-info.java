/** Custom Post Type UI: post types and taxonomies that people define. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.cptui;
