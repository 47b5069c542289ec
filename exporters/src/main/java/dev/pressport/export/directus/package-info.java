/** Directus: a schema, the items of its collections, files, and a script that imports them. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.directus;
