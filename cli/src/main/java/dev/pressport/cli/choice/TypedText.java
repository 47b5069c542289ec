package dev.pressport.cli.choice;

import dev.pressport.cli.console.DisplayFormat;
import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What a person types, pastes or drops for a path or an address, without the marks that a shell
 * would remove: {@code ~/site.xml}, {@code "my site.xml"}, {@code my\\ site.xml}, {@code
 * file:///home/me/site.xml}.
 */
public final class TypedText {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private TypedText() {}

  /** Returns the argument that a shell would pass on; empty when nothing was typed. */
  public static String argument(String typed) {
    String text = unquoted(typed.strip());
    if (text.regionMatches(true, 0, "file:", 0, 5)) {
      text = ofUri(text);
    }
    if (!WINDOWS && text.indexOf('\\') >= 0 && !exists(text)) {
      text = text.replaceAll("\\\\(.)", "$1");
    }
    if (text.equals("~") || text.startsWith("~/") || text.startsWith("~\\")) {
      String below = text.substring(Math.min(2, text.length()));
      text = shown(Path.of(System.getProperty("user.home")).resolve(below));
    }
    // A shell leaves these to the command, which would take them for something else than a path.
    return text.startsWith("-") || text.startsWith("@") ? "." + File.separator + text : text;
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && (text.startsWith("'") || text.startsWith("\""))
            && text.endsWith(text.substring(0, 1));
    if (!quoted) {
      return text;
    }
    String inside = text.substring(1, text.length() - 1);
    return text.startsWith("'") ? inside.replace("'\\''", "'") : inside;
  }

  private static String ofUri(String text) {
    try {
      return Path.of(URI.create(text)).toString();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return text;
    }
  }

  private static boolean exists(String text) {
    try {
      return Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Returns a path from the folder that the command runs in, where that is shorter. */
  private static String shown(Path path) {
    return DisplayFormat.path(path);
  }
}
