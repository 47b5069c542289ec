package dev.pressport.cli.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts for faults and kinds of problems, which all live in one file. */
public final class Messages {
  private static final Properties TEXTS = load();
  private static final Pattern FACT = Pattern.compile("\\{(\\d)}");

  private Messages() {}

  private static Properties load() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Messages.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  public static int exit(Fault fault) {
    return Integer.parseInt(text(fault.code(), "exit"));
  }

  public static String cause(Fault fault) {
    return fill(text(fault.code(), "cause"), fault.facts());
  }

  public static String remedy(Fault fault) {
    return fill(text(fault.code(), "try"), fault.facts());
  }

  /** What a kind of problem is called where many are counted, if it has words of its own. */
  public static Optional<String> summary(String problem) {
    return Optional.ofNullable(TEXTS.getProperty(problem + ".summary"));
  }

  /** What to do about a kind of problem, if there is something that always helps. */
  public static Optional<String> hint(String problem) {
    return Optional.ofNullable(TEXTS.getProperty(problem + ".hint"));
  }

  /** The codes of all faults. */
  static List<String> codes() {
    return TEXTS.stringPropertyNames().stream()
        .filter(name -> name.endsWith(".cause"))
        .map(name -> name.substring(0, name.length() - ".cause".length()))
        .sorted()
        .toList();
  }

  private static String text(String code, String part) {
    String text = TEXTS.getProperty(code + "." + part);
    if (text == null) {
      throw new IllegalStateException("no text for " + code + "." + part);
    }
    return text;
  }

  private static String fill(String text, List<String> facts) {
    return FACT.matcher(text)
        .replaceAll(
            place -> {
              int number = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(Shown.printable(facts.get(number)));
            });
  }
}
