package dev.pressport.export.ghost;

import dev.pressport.export.Output;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of Ghost: regular expressions for paths, as dynamic-redirect-manager.js reads them.
 * There is no file without redirects.
 */
final class RedirectsFile implements Closeable {
  private static final String PATH = "redirects.yaml";
  private static final String META = "\\^$.|?*+()[]{}";

  private final Output output;
  private final String base;
  private @Nullable OutputStream out;
  private long queries;

  /**
   * Creates the file of a site.
   *
   * @param base the folder of the new home, which Ghost does not see in paths; mostly empty
   */
  RedirectsFile(Output output, String base) {
    this.output = output;
    this.base = base;
  }

  /** Adds a redirect. Ghost looks at paths only. */
  void add(String from, String to) throws IOException {
    if (from.indexOf('?') >= 0) {
      queries++;
      return;
    }
    String path = within(from);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (!path.isEmpty()) {
      line("  " + quoted(pattern(path)) + ": " + quoted(within(to).replace("$", "%24")) + "\n");
    }
  }

  private String within(String address) {
    return !base.isEmpty() && address.startsWith(base + "/")
        ? address.substring(base.length())
        : address;
  }

  /** Browsers write the digits of encoded characters in capitals, WordPress in small letters. */
  private static String pattern(String path) {
    StringBuilder pattern = new StringBuilder("^");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (META.indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    pattern.append("/?$");
    return path.indexOf('%') < 0 ? pattern.toString() : "/" + pattern + "/i";
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String line) throws IOException {
    if (out == null) {
      out = output.create(PATH);
      out.write("301:\n".getBytes(StandardCharsets.UTF_8));
    }
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the rest. */
  void finish() throws IOException {
    if (queries > 0 && out != null) {
      line(
          "# Ghost looks at paths only. Old addresses with a query, such as /?p=12, are not here: "
              + queries
              + ". The files in _pressport/redirects have them, for a web server before Ghost.\n");
    }
    close();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
