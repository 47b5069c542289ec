/**
 * The blocks whose saved HTML is not what a reader sees, one class each. Facts: wp-includes/blocks.
 */
@NullMarked
package dev.pressport.render.block;

import org.jspecify.annotations.NullMarked;
