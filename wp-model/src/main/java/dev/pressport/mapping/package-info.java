/** The one mapping from rows, whatever their source, to the items of the model. */
@NullMarked
package dev.pressport.mapping;

import org.jspecify.annotations.NullMarked;
