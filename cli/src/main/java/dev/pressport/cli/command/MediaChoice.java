package dev.pressport.cli.command;

import dev.pressport.cli.option.Choices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for media files. */
final class MediaChoice {
  static final String COPY = "copy";

  @Option(
      names = "--media",
      paramLabel = "HOW",
      completionCandidates = Choices.Media.class,
      description = "copy, link or none  [copy if they are at hand]")
  @Nullable String mode;

  @Option(
      names = "--media-scope",
      paramLabel = "SCOPE",
      completionCandidates = Choices.MediaScopes.class,
      description = "used, or all: the whole library  [used]")
  @Nullable String scope;

  @Option(
      names = "--media-from",
      paramLabel = "DIR",
      description = "copy them from this folder or backup")
  @Nullable String from;

  /** Returns whether files may be fetched from the live site. */
  boolean fetches() {
    return COPY.equals(mode);
  }
}
