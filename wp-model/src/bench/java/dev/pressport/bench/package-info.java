/** Benchmarks of the parts of a run that take its time. */
@org.jspecify.annotations.NullMarked
package dev.pressport.bench;
