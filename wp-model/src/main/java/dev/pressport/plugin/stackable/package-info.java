/** Stackable: blocks that save their HTML, but for lists of posts. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.stackable;
