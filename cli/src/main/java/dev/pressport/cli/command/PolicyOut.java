package dev.pressport.cli.command;

import dev.pressport.WordPressSite;
import dev.pressport.WordPressSites;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.ShellWord;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.source.inspect.Inspection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy file that {@code inspect --policy-out} writes. */
final class PolicyOut {
  private static final String STANDARD_OUTPUT = "-";

  private final @Nullable String name;
  private final Console console;
  private String text = "";

  /** Creates the file; null for none. */
  PolicyOut(@Nullable String name, Console console) {
    this.name = name;
    this.console = console;
  }

  boolean isWanted() {
    return name != null;
  }

  /** Returns whether it takes the standard output, which has no room for the numbers then. */
  boolean isAlone() {
    return STANDARD_OUTPUT.equals(name);
  }

  /**
   * Returns why it cannot be written.
   *
   * @param json whether the numbers are wanted as JSON
   */
  Optional<Fault> fault(boolean json) {
    if (name == null) {
      return Optional.empty();
    }
    if (isAlone()) {
      return json ? Optional.of(Fault.of("policy-out-json")) : Optional.empty();
    }
    try {
      Path file = Path.of(name);
      if (name.isEmpty() || file.getFileName() == null) {
        return Optional.of(Fault.of("policy-out-path", name));
      }
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(Fault.of("policy-out-exists", DisplayFormat.path(file)));
      }
      Path folder = file.toAbsolutePath().getParent();
      return folder == null || !Files.isDirectory(folder)
          ? Optional.of(Fault.of("policy-out-path", name))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(Fault.of("policy-out-path", name));
    }
  }

  /**
   * Checks that there is one site.
   *
   * @throws Faults when it is wanted for several
   */
  void require(WordPressSites sites) throws Faults {
    if (name != null && sites.names().size() > 1) {
      throw new Faults(Fault.of("policy-out-sites"));
    }
  }

  /** Makes the text for a site, if it is wanted. */
  void draw(WordPressSite site, Inspection inspection, ProgressLines progress) throws IOException {
    if (name != null) {
      text = site.policyFile(inspection, new Readings(progress));
    }
  }

  /** The progress of the two further readings, whose problems are known already. */
  private record Readings(ProgressLines lines) implements Progress {
    @Override
    public void outline(long bytes, long of) {
      lines.outline(bytes, of);
    }

    @Override
    public void written(long items, long of) {
      lines.written(items, of);
    }
  }

  /** Writes the file, if it is wanted. */
  void write() throws IOException {
    if (name == null) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (isAlone()) {
      console.out().write(bytes);
      return;
    }
    Path file = Path.of(name);
    String path = DisplayFormat.path(file);
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Faults(Fault.of("policy-out-exists", path));
    } catch (IOException e) {
      Path folder = file.toAbsolutePath().getParent();
      throw OutputRefused.explain(e, folder == null ? file : folder);
    }
    console.err().println();
    console
        .err()
        .println(
            TextWrapper.at(
                console.columns(),
                "The policy file " + path + " is written. Edit it, and add to pressport export:",
                ""));
    console.err().println("  --policy " + ShellWord.ofPath(path));
  }
}
