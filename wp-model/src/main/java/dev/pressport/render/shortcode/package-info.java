/** The shortcodes of WordPress itself. Facts: wp-includes/media.php. */
@NullMarked
package dev.pressport.render.shortcode;

import org.jspecify.annotations.NullMarked;
