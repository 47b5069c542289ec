/**
 * Shortcodes: what stands in square brackets within a body. Facts: wp-includes/shortcodes.php,
 * get_shortcode_regex(), do_shortcode() and do_shortcodes_in_html_tags().
 */
@NullMarked
package dev.pressport.shortcode;

import org.jspecify.annotations.NullMarked;
