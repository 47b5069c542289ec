/** The shortcodes of WordPress itself. Facts: wp-includes/media.php. */
@org.jspecify.annotations.NullMarked
package dev.pressport.render.shortcode;
