package dev.pressport.export.migrate;

import dev.pressport.problem.Problem;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listener to the progress of a migration. Called often; cheap to call. */
public interface Progress extends OpeningProgress {

  /** Listens to nothing. */
  Progress NONE = new Progress() {};

  @Override
  default void read(long bytes, long of) {}

  /**
   * The site is open.
   *
   * @param partial the folder that is written to; null when the output is no folder
   */
  default void begin(List<OpenSite.Origin> origins, @Nullable Path partial) {}

  /** Reports the files of an earlier export that a person changed, and that will be replaced. */
  default void replacing(List<String> changed) {}

  /** The first reading is at this byte of all. */
  default void outline(long bytes, long of) {}

  /** Reports the number of items written, and the total. */
  default void written(long items, long of) {}

  /** Reports the number of media files copied, and the bytes received for them. */
  default void copied(long files, long bytes) {}

  /** A problem has been found, in the order in which all of them are recorded. */
  default void problem(Problem problem) {}

  /** Reports that everything is written; the output folder is about to get its final name. */
  default void finishing() {}
}
