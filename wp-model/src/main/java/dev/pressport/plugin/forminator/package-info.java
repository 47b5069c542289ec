/** Forminator. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.forminator;
