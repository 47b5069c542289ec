/** The settings of a site ({@code wp_options}). */
@org.jspecify.annotations.NullMarked
package dev.pressport.settings;
