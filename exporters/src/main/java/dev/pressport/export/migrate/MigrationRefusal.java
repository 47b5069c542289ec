package dev.pressport.export.migrate;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to export a site that can be read. */
public final class MigrationRefusal implements CodeProvider {
  public static final RefusalKind NO_MATCH = command("no-match", "No entry matches {0}.", "{1}");

  public static final RefusalKind POLICY_MISMATCH =
      command(
          "policy-mismatch",
          "{0}, line {1}, column {2}: {3}.",
          "Correct that line and run the same command. To write a policy file for this site:"
              + " pressport inspect SOURCE --policy-out policy.yaml");

  public static final RefusalKind NOTHING_EXPORTED =
      command(
          "nothing-exported",
          "--to {0} has no place for any of the entries: {1}.",
          "Choose another --to, such as json, or other filters. See what there is with pressport"
              + " inspect.");

  public static final RefusalKind NO_ENTRIES =
      source(
          "no-entries",
          "{0} has no entries: no posts, no pages, no media.",
          "Use WordPress > Tools > Export > All content, or a dump of the whole database. See what"
              + " it holds with pressport inspect.");
}
