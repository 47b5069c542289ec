package dev.pressport.cli.choice;

import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.export.migrate.Progress;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands behind a choice: each method does what its command does. */
public interface Exports {

  /** Returns whether a location is the address of a live site or a database. */
  boolean isServer(String location);

  /** Returns whether a location is the address of a database. */
  boolean isDatabase(String location);

  /** Returns the faults of a source that show before it is opened. */
  List<Fault> faults(ChosenSource source);

  /** Returns the faults of an export that show before it runs, those of its folder included. */
  List<Fault> faults(ExportChoice choice);

  /**
   * Looks at a source, as {@code pressport inspect} does.
   *
   * @param password for the user of the source; null for the one in the environment
   * @param targets whether each target is asked what it takes, which needs a second reading
   * @throws Faults when it cannot be read
   */
  InspectedSource inspect(
      ChosenSource source, @Nullable String password, boolean targets, Progress progress)
      throws IOException;

  /** Runs an export as the command line does, on the console, and returns its exit code. */
  int run(ExportChoice choice, @Nullable String password) throws IOException;

  /** Runs an export that reports to a listener instead of the console. */
  FinishedExport run(ExportChoice choice, @Nullable String password, Progress progress)
      throws IOException;
}
