/** Formatted text as Strapi's blocks. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext.strapi;
