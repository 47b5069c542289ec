package dev.pressport.cli.ui;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The browser of the person at this computer. */
public final class Browser {
  private Browser() {}

  /** Opens an address, and does not wait: what opens it may hang, or not be there. */
  public static void open(String address, Map<String, String> environment) {
    command(System.getProperty("os.name", ""), environment)
        .ifPresent(
            command -> {
              try {
                new ProcessBuilder(
                        command.stream().map(word -> word.equals("URL") ? address : word).toList())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
              } catch (IOException e) {
                // The address was printed.
              }
            });
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  /**
   * Returns the command that opens {@code URL}; empty where there is no screen, as a browser would
   * start in the terminal.
   */
  static Optional<List<String>> command(String system, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", "URL"));
    }
    if (os.contains("mac")) {
      return Optional.of(List.of("open", "URL"));
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? Optional.of(List.of("xdg-open", "URL")) : Optional.empty();
  }
}
