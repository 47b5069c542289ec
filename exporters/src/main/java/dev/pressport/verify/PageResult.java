package dev.pressport.verify;

import java.util.List;

/**
 * The result for one address of the old site.
 *
 * @param list whether it is a list of entries, of which only the address counts
 */
record PageResult(
    boolean list, List<PageDifference> differences, long words, long missingWords, long images) {
  PageResult {
    differences = List.copyOf(differences);
  }
}
