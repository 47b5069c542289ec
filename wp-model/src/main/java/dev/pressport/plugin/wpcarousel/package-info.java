/** WP Carousel: pictures, posts and films in a row. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpcarousel;
