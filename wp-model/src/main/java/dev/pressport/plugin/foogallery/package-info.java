/** FooGallery. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.foogallery;
