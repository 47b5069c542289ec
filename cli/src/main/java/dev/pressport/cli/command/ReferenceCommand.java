package dev.pressport.cli.command;

import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.reference.ReferenceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the man pages and completion scripts. For those who package Pressport. */
@Command(
    name = "reference",
    hidden = true,
    header = "Writes the man pages and completion scripts, for packages of Pressport.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport reference DIR",
    description = {"", "DIR is laid out like /usr/share. Its files are replaced."},
    footer = {"", PressportCommand.ALWAYS})
final class ReferenceCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "DIR", hidden = true)
  @Nullable Path folder;

  @Spec CommandSpec spec;

  ReferenceCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (folder == null) {
      throw new Faults(Fault.of("missing-reference-folder"));
    }
    ReferenceFiles.write(spec.commandLine().getParent(), folder);
    return Exit.DONE;
  }
}
