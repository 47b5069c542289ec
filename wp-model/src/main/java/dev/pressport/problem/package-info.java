/** Problems: what went otherwise than it should have, per item and for the run as a whole. */
@NullMarked
package dev.pressport.problem;

import org.jspecify.annotations.NullMarked;
