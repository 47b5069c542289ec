package dev.pressport.cli.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** The man pages and completion scripts of an installation. */
public final class ReferenceFiles {
  private ReferenceFiles() {}

  /**
   * Writes them into a folder laid out like {@code /usr/share}. Files that are there are replaced.
   */
  public static void write(CommandLine program, Path folder) throws IOException {
    for (ManPage page : ManPage.all(program)) {
      write(folder.resolve("man").resolve(page.path()), page.text());
    }
    for (Shell shell : Shell.values()) {
      write(folder.resolve(shell.path()), shell.script(program));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
