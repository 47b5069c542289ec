/**
 * The blocks of WordPress whose saved HTML is not what a reader sees. Facts: wp-includes/blocks.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.render.block;
