/** Recipe Card Blocks: a recipe is the settings of a block. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.recipecardblocks;
