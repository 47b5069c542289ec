package dev.pressport.export.ics;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of calendars. */
public final class IcsProblem implements CodeProvider {
  static final ProblemKind EVENT_RULE_UNREADABLE =
      lossy(
              "event-rule-unreadable",
              "The recurrence rule of the event cannot be read. The dates that the plugin"
                  + " computed from it are exported instead.")
          .counted(
              "event with a recurrence rule that cannot be read; exported with its computed"
                  + " dates",
              "events with recurrence rules that cannot be read; exported with their computed"
                  + " dates")
          .means("The rule is not valid. Dates beyond those that the plugin computed are missing.")
          .remedy("Correct the recurrence of these events in the new calendar.");

  static final ProblemKind EVENT_EXCEPTION_UNREADABLE =
      lossy(
              "event-exception-unreadable",
              "The rule for exceptions of the event cannot be read. The excluded dates are"
                  + " exported too.")
          .counted(
              "event whose exceptions cannot be read", "events whose exceptions cannot be read")
          .means("The rule that excludes dates from a recurring event is not valid.")
          .remedy("Correct the recurrence of these events in the new calendar.");

  static final ProblemKind EVENT_EXCEPTIONS_CUT =
      lossy(
              "event-exceptions-cut",
              "An endless rule excludes dates from the event. Only those until {0} are"
                  + " exported.")
          .counted(
              "event with an endless rule for exceptions; only the first dates are excluded",
              "events with an endless rule for exceptions; only the first dates are excluded")
          .means("A calendar file lists each excluded date.")
          .remedy("Correct the recurrence of these events in the new calendar.");

  static final ProblemKind EVENT_DATE_UNREADABLE =
      lossy("event-date-unreadable", "A date of the event cannot be read and is left out.")
          .counted(
              "event date that cannot be read; left out",
              "event dates that cannot be read; left out")
          .means("The list of extra or excluded dates contains text that is not a date.");
}
