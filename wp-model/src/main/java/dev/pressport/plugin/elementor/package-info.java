/**
 * Pages made with Elementor: the metas {@code _elementor_edit_mode} and {@code _elementor_data}, a
 * JSON list of {@code {id, elType, widgetType, settings, elements}}.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.elementor;
