/**
 * WP Recipe Maker: each recipe is an entry of the type {@code wprm_recipe} with its parts in metas.
 * Pages show it by a block, a shortcode, or a comment that the plugin replaces.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wprecipemaker;
