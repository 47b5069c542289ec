/**
 * The blocks whose saved HTML differs from the page's, one class each. Facts: wp-includes/blocks.
 */
@NullMarked
package dev.pressport.render.block;

import org.jspecify.annotations.NullMarked;
