/** GenerateBlocks: blocks that save their HTML, in which tags stand for values of an entry. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.generateblocks;
