/** Avada Builder, formerly Fusion Builder: pages as shortcodes that begin with {@code fusion_}. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.avada;
