/** Problems: what went otherwise than it should have, per item and for the run as a whole. */
@org.jspecify.annotations.NullMarked
package dev.pressport.problem;
