package dev.pressport.source.join;

import static dev.pressport.problem.RefusalKind.command;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to join sources. */
public final class JoinRefusal implements CodeProvider {
  static final RefusalKind JSON_WITH_OTHERS =
      command(
          "json-with-others",
          "A folder of clean JSON cannot be joined with other sources: {0}, {1}.",
          "Export each to its own --out, or join the sources that the folder was made from.");
}
