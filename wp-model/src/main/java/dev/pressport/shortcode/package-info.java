/**
 * Shortcodes: what stands in square brackets within a body. Facts: wp-includes/shortcodes.php,
 * get_shortcode_regex(), do_shortcode() and do_shortcodes_in_html_tags().
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.shortcode;
