/**
 * The documents in what a user named (files, packed files, folders, archives), and the files that
 * large values wait in.
 */
@NullMarked
package dev.pressport.source.file;

import org.jspecify.annotations.NullMarked;
