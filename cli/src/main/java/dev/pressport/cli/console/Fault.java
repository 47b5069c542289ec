package dev.pressport.cli.console;

import dev.pressport.problem.MessageTemplate;
import dev.pressport.problem.Refusal;
import dev.pressport.problem.RefusalKind;
import java.nio.file.Path;
import java.util.List;

/**
 * A reason why a command cannot run.
 *
 * @param cause a sentence that states what happened
 * @param remedy what the user can do
 */
public record Fault(String code, int exit, String cause, String remedy) {

  /** A fault of {@code messages.properties}, with its facts in the order of the message. */
  public static Fault of(String code, String... facts) {
    return new Fault(
        code,
        Messages.exit(code),
        fill(Messages.cause(code), List.of(facts)),
        fill(Messages.remedy(code), List.of(facts)));
  }

  /** A refusal of a source or target, which brings its texts. */
  public static Fault of(Refusal refusal) {
    RefusalKind kind = refusal.kind();
    int exit =
        switch (kind.at()) {
          case COMMAND -> Exit.USAGE;
          case SOURCE -> Exit.SOURCE;
          case TARGET -> Exit.TARGET;
        };
    return new Fault(
        kind.code(),
        exit,
        fill(kind.cause(), refusal.facts()),
        fill(kind.remedy(), refusal.facts()));
  }

  /** Returns it as lines of text for people. */
  public String text(int columns) {
    return TextWrapper.at(columns, "error[" + code + "]: " + cause, "")
        + "\n"
        + TextWrapper.at(columns, "  Try: " + remedy, "       ");
  }

  private static String fill(String template, List<?> facts) {
    return MessageTemplate.fill(template, facts, Fault::shown);
  }

  private static String shown(Object fact) {
    return DisplayFormat.printable(
        fact instanceof Path path ? DisplayFormat.path(path) : fact.toString());
  }
}
