/**
 * WordPress's block grammar: the HTML comments in which the block editor stores structure, read and
 * written as {@code WP_Block_Parser} and {@code serialize_blocks()} of WordPress 6.8 do.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.block;
