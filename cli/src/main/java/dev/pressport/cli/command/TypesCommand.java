package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.SpellingSuggestion;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Choices;
import dev.pressport.export.value.RecordPath;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the post types that Pressport knows. */
@Command(
    name = "types",
    sortOptions = false,
    header = "Lists the WordPress post types that Pressport knows, or describes one.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport types [NAME]",
    footer = {"", PressportCommand.ALWAYS})
final class TypesCommand implements Callable<Integer> {
  private static final int FACT = 15;
  private static final int KEY = 21;

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "a post type",
      hidden = true,
      completionCandidates = Choices.Types.class)
  @Nullable String name;

  TypesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    if (name == null) {
      text.append(row("", "WXR", "meaning"));
      for (PostType type : PostTypes.all()) {
        text.append(row(type.name(), type.is(PostType.Trait.IN_WXR) ? "yes" : "-", type.meaning()));
      }
      text.append(
          row("any other type", "yes", "exported whole, if its plugin lets WordPress export it"));
      text.append("\nWXR: part of a WordPress export file.  More: pressport types NAME\n");
    } else {
      text.append(description(find(name)));
    }
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private String row(String name, String inWxr, String meaning) {
    return explained(String.format(Locale.ROOT, "%-21s%s", name, inWxr), 26, meaning);
  }

  /** The type with this name, or a fault that names the nearest one. */
  static PostType find(String name) {
    return PostTypes.find(name)
        .orElseThrow(
            () -> {
              List<String> names = PostTypes.all().stream().map(PostType::name).toList();
              return new Faults(
                  Fault.of("no-such-type", name, SpellingSuggestion.hint(name, names)));
            });
  }

  private String description(PostType type) {
    StringBuilder text = new StringBuilder();
    String summary = type.name() + ": " + type.meaning() + ".";
    text.append(TextWrapper.at(console.columns(), summary, "")).append('\n');
    text.append(fact("Label", type.label()));
    PostTypes.place(type).ifPresent(place -> text.append(fact("Stored in", place)));
    text.append(fact("In a WXR file", inWxr(type)));
    text.append("\nKeys below \"details\" in the clean JSON\n");
    for (String key : keys(type)) {
      text.append(explained("  " + key, KEY, PostTypes.meaning(type, key).orElse("")));
    }
    text.append("\nJSON Schema: pressport schema ").append(type.name()).append('\n');
    return text.toString();
  }

  private static String inWxr(PostType type) {
    if (!type.is(PostType.Trait.IN_WXR)) {
      return "no: WordPress never exports this type";
    }
    return type.outsideWxr().map(missing -> "yes, without " + missing).orElse("yes");
  }

  private static List<String> keys(PostType type) {
    return RecordPath.of(type.detailsType()).stream()
        .map(path -> path.keys().get(0))
        .distinct()
        .toList();
  }

  private String fact(String name, String text) {
    return explained(name, FACT, text);
  }

  private String explained(String name, int width, String text) {
    String line = String.format(Locale.ROOT, "%-" + width + "s%s", name, text);
    return TextWrapper.at(console.columns(), line, " ".repeat(width)) + "\n";
  }
}
