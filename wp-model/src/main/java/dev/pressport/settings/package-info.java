/** The settings of a site ({@code wp_options}). */
@NullMarked
package dev.pressport.settings;

import org.jspecify.annotations.NullMarked;
