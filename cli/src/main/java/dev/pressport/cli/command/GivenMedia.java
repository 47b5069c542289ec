package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.export.media.MediaMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A valid choice of what becomes of media files.
 *
 * @param whole whether the whole library is copied
 * @param from the folder that files are copied from; null for none
 */
record GivenMedia(MediaMode mode, boolean whole, @Nullable Path from) {

  static GivenMedia of(MediaChoice choice, List<Fault> faults) {
    String mode = choice.mode == null ? "auto" : choice.mode;
    if (!List.of("auto", MediaChoice.COPY, "link", "none").contains(mode)) {
      faults.add(Fault.of("bad-value", "--media", mode, "--media copy, link, none or auto"));
      mode = "auto";
    }
    String scope = choice.scope == null ? "used" : choice.scope;
    if (!List.of("used", "all").contains(scope)) {
      faults.add(Fault.of("bad-value", "--media-scope", scope, "--media-scope used or all"));
    }
    if (choice.from != null && !Files.exists(Path.of(choice.from))) {
      faults.add(Fault.of("no-media-folder", choice.from));
    }
    if (choice.from != null && (mode.equals("link") || mode.equals("none"))) {
      faults.add(Fault.of("media-from-without-copy", mode));
    }
    return new GivenMedia(
        MediaMode.valueOf(mode.toUpperCase(Locale.ROOT)),
        scope.equals("all"),
        choice.from == null ? null : Path.of(choice.from));
  }

  /** Returns all options that were given, by name. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    given.put("media", mode == MediaMode.AUTO ? "" : mode.name().toLowerCase(Locale.ROOT));
    given.put("media-scope", whole ? "all" : "");
    given.put("media-from", from == null ? "" : from.toString());
    return given;
  }
}
