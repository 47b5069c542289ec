package dev.pressport.row;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;
import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of rows, whatever their source. */
public final class RowProblem implements CodeProvider {
  public static final ProblemKind ITEM_UNREADABLE =
      skipped("item-unreadable", "{0}")
          .counted("item that cannot be read", "items that cannot be read")
          .means(
              "An item is damaged in the source and cannot be converted. All other items are"
                  + " exported.")
          .remedy("See problems.ndjson for the place, and repair the source there.");

  public static final ProblemKind ITEM_TOO_LARGE =
      skipped("item-too-large", "The item is too large to be converted in memory: {0}.")
          .counted(
              "item too large to be converted in memory",
              "items too large to be converted in memory")
          .means("The item does not fit in memory, so it is skipped.")
          .remedy("Give Pressport more memory: PRESSPORT_JAVA_OPTS=-Xmx2g.");

  public static final ProblemKind META_TOO_LARGE =
      note("meta-too-large", "The value is too large to be decoded. It is exported as stored.")
          .counted(
              "value too large to be decoded; exported as stored",
              "values too large to be decoded; exported as stored")
          .means(
              "A serialized PHP value is larger than Pressport decodes. It is exported as the"
                  + " text that the database has.");

  public static final ProblemKind PHP_REPAIRED =
      lossy("php-repaired", "A corrupt PHP value was repaired: {0}.")
          .counted(
              "plugin value that was already corrupt in the source; repaired where possible",
              "plugin values that were already corrupt in the source; repaired where possible")
          .means(
              "A serialized PHP value has wrong lengths, or is cut off, in the source; often a"
                  + " search and replace changed an address inside it. WordPress itself cannot"
                  + " read such a value. Pressport repairs what it can.")
          .remedy("Check these fields in the export.");

  public static final ProblemKind PHP_BROKEN =
      lossy("php-broken", "A corrupt PHP value is exported as stored: {0}.")
          .counted(
              "plugin value that is too corrupt to be decoded; exported as stored",
              "plugin values that are too corrupt to be decoded; exported as stored")
          .means(
              "A serialized PHP value is corrupt in the source and cannot be repaired."
                  + " WordPress itself cannot read it. It is exported as the text that the"
                  + " database has.")
          .remedy("Check these fields in the export.");
}
