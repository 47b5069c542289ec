package dev.pressport.source;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read a source, whatever its kind. */
public final class SourceRefusal implements CodeProvider {
  public static final RefusalKind UNKNOWN_FORMAT =
      source(
          "unknown-format",
          "{0} holds no export, dump or backup that Pressport can read{1}.",
          "Use WordPress > Tools > Export > All content, or a dump of the database. Pressport"
              + " reads these files also as .gz, .bz2, .xz, .zst or .zip, and folders of them.");

  public static final RefusalKind TWO_SITES =
      command(
          "two-sites",
          "These are two different sites: {0} is from {1}, but {2} is from {3}.",
          "Export one site at a time, each to its own --out. If one is a copy of the other at"
              + " another address, add --same-site and its host.");
}
