/** Collections, data and an import script for Payload 3. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.payload;
