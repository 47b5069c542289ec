/** The content model of a site: its content types, their fields and their taxonomies. */
@org.jspecify.annotations.NullMarked
package dev.pressport.contentmodel;
