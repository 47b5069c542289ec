/** The documents in what a user named: files, packed files and folders. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.file;
