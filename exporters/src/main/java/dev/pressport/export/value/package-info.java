/** Values and records of the model as JSON, and their schemas. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.value;
