/** Values and records of the model as JSON, and their schemas. */
@NullMarked
package dev.pressport.export.value;

import org.jspecify.annotations.NullMarked;
