package dev.pressport.source.rest;

import dev.pressport.source.Problem;
import dev.pressport.source.Problem.Severity;
import dev.pressport.source.Problems;
import org.jspecify.annotations.Nullable;

/** Tells what a recording does not have although the site may. */
final class Shortfalls {
  private final String origin;
  private final Recording recording;
  private final RecordedItems items;

  Shortfalls(String origin, Recording recording, RecordedItems items) {
    this.origin = origin;
    this.recording = recording;
    this.items = items;
  }

  void tell(Problems problems) {
    if (!recording.head().complete()) {
      problems.add(
          problem(
              Severity.SKIPPED,
              "source-truncated",
              "Not all of the site was fetched before the pull was broken off.",
              null));
    }
    for (Answer answer : items.broken()) {
      tell(answer, problems);
    }
  }

  private void tell(Answer answer, Problems problems) {
    Ask ask = answer.ask();
    if (ask.route().endsWith(Owners.REVISIONS)) {
      problems.add(
          problem(
              Severity.SKIPPED,
              "revisions-failed",
              "The site failed to give the older versions at " + ask.route() + ".",
              null));
    }
  }

  private Problem problem(Severity severity, String code, String message, @Nullable Long id) {
    return new Problem(severity, code, message, origin, null, id, null, null);
  }
}
