/** What is kept on disk while a source is read, because it does not fit into memory. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.spool;
