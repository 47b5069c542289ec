package dev.pressport.cli.console;

import java.util.Map;

/** The decision whether messages may be bold, by no-color.org and bixense.com/clicolors. */
public final class Emphasis {
  private Emphasis() {}

  /** A text in bold where that is wanted, else as it is. */
  public static String bold(Console console, boolean refused, String text) {
    return !refused && isWanted(console) ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private static boolean isWanted(Console console) {
    Map<String, String> environment = console.environment();
    if (isSet(environment, "FORCE_COLOR")) {
      return true;
    }
    if (isSet(environment, "NO_COLOR")) {
      return false;
    }
    if (isSet(environment, "CLICOLOR_FORCE")) {
      return true;
    }
    return console.terminal()
        && !"0".equals(environment.get("CLICOLOR"))
        && !"dumb".equals(environment.get("TERM"));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    return !value.isEmpty() && !value.equals("0");
  }
}
