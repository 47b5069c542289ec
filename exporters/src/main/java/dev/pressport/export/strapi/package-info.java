/** The target {@code strapi}: content types and a transfer file for Strapi 5. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.strapi;
