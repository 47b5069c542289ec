/** The options that sources and targets declare, and their values. */
@org.jspecify.annotations.NullMarked
package dev.pressport.option;
