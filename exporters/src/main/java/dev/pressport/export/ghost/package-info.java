/** The target Ghost. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.ghost;
