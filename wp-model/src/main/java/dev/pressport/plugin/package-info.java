/**
 * The plugins of WordPress that Pressport understands, and the interface by which they join. The
 * kinds of their parts are defined by the packages that use these; the plugins are in packages
 * below this one, and no other package depends on them.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin;
