/** The shortcodes of WordPress itself, one class each. Facts: wp-includes/media.php. */
@NullMarked
package dev.pressport.render.shortcode;

import org.jspecify.annotations.NullMarked;
