/**
 * The documents in what a user named (files, packed files, folders, archives), and the files that
 * large values wait in.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.file;
