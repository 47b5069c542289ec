/** Files of the work folder: what a run keeps on disk until it ends. */
@NullMarked
package dev.pressport.work;

import org.jspecify.annotations.NullMarked;
