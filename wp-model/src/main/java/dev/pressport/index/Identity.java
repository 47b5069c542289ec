package dev.pressport.index;

import dev.pressport.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The item of a row.
 *
 * @param id the id to use for an entry or comment, 0 for others
 * @param entryId for a comment, the id of its entry
 * @param copy whether an earlier row is the same item
 * @param renumbered why the id is not the one given, or null; its facts are the id used and the one
 *     given
 */
public record Identity(long id, long entryId, boolean copy, @Nullable ProblemKind renumbered) {}
