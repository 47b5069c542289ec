/**
 * The blocks of WordPress whose saved HTML is not what a reader sees. Facts: wp-includes/blocks.
 */
@NullMarked
package dev.pressport.render.block;

import org.jspecify.annotations.NullMarked;
