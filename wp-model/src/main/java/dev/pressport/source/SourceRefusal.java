package dev.pressport.source;

import static dev.pressport.problem.RefusalDescription.command;
import static dev.pressport.problem.RefusalDescription.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to read a source, whatever its kind. */
public enum SourceRefusal implements RefusalKind {
  UNKNOWN_FORMAT(
      source(
          "{0} holds nothing that Pressport can read.",
          "Use WordPress > Tools > Export > All content, or a dump of the database."
              + " Pressport reads these files also as .gz, .bz2, .xz, .zst or .zip, and folders"
              + " of them.")),
  TWO_SITES(
      command(
          "These are two different sites: {0} is from {1}, but {2} is from {3}.",
          "Export one site at a time, each to its own --out. If one is a copy of the"
              + " other at another address, add --same-site and its host."));

  private final RefusalDescription description;

  SourceRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<SourceRefusal> codes() {
      return List.of(values());
    }
  }
}
