/** A look at a site before its export: what it is made of, and what each target takes of it. */
@NullMarked
package dev.pressport.export.preview;

import org.jspecify.annotations.NullMarked;
