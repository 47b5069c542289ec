package dev.pressport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The version of this Pressport. */
public final class Version {
  /** The version of this build. */
  public static final String NUMBER = load();

  private Version() {}

  private static String load() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  /** Prints it with the Java that runs it, as one line. */
  public static void print(OutputStream out) throws IOException {
    // The first use of "+" on strings would take longer than everything else here.
    String java = String.valueOf(System.getProperty("java.version"));
    String system = String.valueOf(System.getProperty("os.name"));
    String line = String.join("", "pressport ", NUMBER, " (Java ", java, ", ", system, ")\n");
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
