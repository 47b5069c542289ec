/** The one mapping from rows, whatever their source, to the items of the model. */
@org.jspecify.annotations.NullMarked
package dev.pressport.mapping;
