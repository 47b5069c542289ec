/**
 * The content of a WordPress site as plain data: records only, with no reading, writing or parsing.
 *
 * <p>Names are WordPress's own where it has one ({@code post}, {@code term}, {@code postmeta}).
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.model;
