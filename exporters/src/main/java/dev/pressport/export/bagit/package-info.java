/** The target {@code bagit}: an archive for decades, which validators and people can check. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.bagit;
