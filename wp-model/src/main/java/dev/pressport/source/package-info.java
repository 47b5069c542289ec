/**
 * Where content comes from: the contract of the sources, and the one mapping from the rows that
 * they give to the items of the model.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source;
