/** Documents, files and a schema for Sanity. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.sanity;
