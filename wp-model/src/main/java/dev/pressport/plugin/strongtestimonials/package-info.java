/** Strong Testimonials: what clients say, with their names. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.strongtestimonials;
