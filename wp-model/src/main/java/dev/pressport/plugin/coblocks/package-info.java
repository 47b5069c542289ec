/** CoBlocks: blocks that save their HTML, but for lists of posts and links to networks. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.coblocks;
