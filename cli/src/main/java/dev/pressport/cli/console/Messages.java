package dev.pressport.cli.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts for faults of the command line. */
final class Messages {
  private static final Map<String, String> TEXTS = load();

  private Messages() {}

  private static Map<String, String> load() {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Messages.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, texts::getProperty));
  }

  static int exit(String code) {
    return Integer.parseInt(text(code, "exit"));
  }

  static String cause(String code) {
    return text(code, "cause");
  }

  static String remedy(String code) {
    return text(code, "try");
  }

  /** The codes of all faults. */
  static List<String> codes() {
    return TEXTS.keySet().stream()
        .filter(name -> name.endsWith(".cause"))
        .map(name -> name.substring(0, name.length() - ".cause".length()))
        .sorted()
        .toList();
  }

  private static String text(String code, String part) {
    String text = TEXTS.get(code + "." + part);
    if (text == null) {
      throw new IllegalStateException("no text for " + code + "." + part);
    }
    return text;
  }
}
