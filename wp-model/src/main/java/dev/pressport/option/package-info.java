/** The options that sources and targets declare, and their values. */
@NullMarked
package dev.pressport.option;

import org.jspecify.annotations.NullMarked;
