package dev.pressport.cli.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A chosen export.
 *
 * @param target the id of the target
 * @param out the output folder
 */
public record ExportChoice(ChosenSource source, String target, MediaChoice media, String out) {

  /** The choice for media files. */
  public enum MediaChoice {
    /** Copied if they are at hand, as without an option. */
    AUTO,
    COPY,
    LINK;

    private List<String> arguments() {
      return this == AUTO ? List.of() : List.of("--media", name().toLowerCase(Locale.ROOT));
    }
  }

  /** Returns the arguments after {@code pressport}. */
  public List<String> arguments() {
    return arguments(source.locations());
  }

  private List<String> arguments(List<String> locations) {
    List<String> arguments = new ArrayList<>(List.of("export"));
    arguments.addAll(new ChosenSource(locations, source.user(), source.site()).arguments());
    arguments.addAll(List.of("--to", target, "--out", out));
    arguments.addAll(media.arguments());
    return arguments;
  }

  /**
   * Returns the words of the command line.
   *
   * @param shown the name of a location for people
   */
  public List<String> words(UnaryOperator<String> shown) {
    List<String> words = new ArrayList<>(List.of("pressport"));
    words.addAll(arguments(source.locations().stream().map(shown).toList()));
    return words;
  }
}
