/**
 * The post types, one small file each. A type without a file keeps the data that all entries have.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.posttype;
