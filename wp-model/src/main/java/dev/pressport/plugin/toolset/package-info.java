/** Toolset Types: fields that people define. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.toolset;
