package dev.pressport.cli.ui;

import dev.pressport.cli.choice.TypedText;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The output folder of an export, which must be inside the folder that the page was started in. */
final class OutputPath {
  private OutputPath() {}

  /**
   * Returns the output folder as the command takes it.
   *
   * @param root the folder that the page was started in
   * @throws Faults when it is elsewhere
   */
  static String of(String typed, Path root) throws IOException {
    Path folder = resolved(typed, root);
    Path existing = folder;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    boolean inside = folder.startsWith(root) && !folder.equals(root);
    // A link in the path may lead elsewhere.
    if (!inside
        || !Files.exists(existing)
        || !existing.toRealPath().startsWith(root.toRealPath())) {
      throw new Faults(Fault.of("ui-outside", typed, root.toString()));
    }
    return DisplayFormat.path(folder);
  }

  private static Path resolved(String typed, Path root) {
    String argument = TypedText.argument(typed);
    if (argument.isEmpty()) {
      throw new Faults(Fault.of("missing-out"));
    }
    try {
      return root.resolve(argument).normalize();
    } catch (InvalidPathException e) {
      throw new Faults(Fault.of("ui-outside", typed, root.toString()));
    }
  }
}
