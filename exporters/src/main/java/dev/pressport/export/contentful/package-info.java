/** Content types, entries and assets for Contentful. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.contentful;
