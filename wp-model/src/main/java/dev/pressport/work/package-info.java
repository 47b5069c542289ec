/** Files of the work folder: what a run keeps on disk until it ends. */
@org.jspecify.annotations.NullMarked
package dev.pressport.work;
