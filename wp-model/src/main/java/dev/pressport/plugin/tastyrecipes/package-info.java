/**
 * Tasty Recipes: each recipe is an entry of the type {@code tasty_recipe} with its parts in metas.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.tastyrecipes;
