/** Several sources of one site as one, through a spool on disk. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.join;
