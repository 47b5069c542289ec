/**
 * The post types: one small file each. A type that has none keeps everything that all entries
 * share.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.posttype;
