/** The records of the model as plain values, named as in the clean JSON, and back. */
@org.jspecify.annotations.NullMarked
package dev.pressport.record;
