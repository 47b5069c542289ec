/**
 * Beaver Builder: pages as nodes in the meta {@code _fl_builder_data}, each with its parent, its
 * position and the settings of a module.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.beaverbuilder;
