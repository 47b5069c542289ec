package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Fault;
import dev.pressport.cli.Faults;
import dev.pressport.cli.Nearest;
import dev.pressport.cli.Wrapped;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the post types that Pressport knows. */
@Command(
    name = "types",
    sortOptions = false,
    header = "Shows the WordPress post types that Pressport knows, or one of them.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport types [NAME]",
    footer = {"", PressportCommand.ALWAYS})
final class TypesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "a post type", hidden = true)
  @Nullable String name;

  TypesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    if (name == null) {
      text.append(row("", "WXR", "what it is"));
      for (PostType type : PostTypes.all()) {
        text.append(row(type.name(), type.inWxr() ? "yes" : "-", type.meaning()));
      }
      text.append(
          row("any other type", "yes", "kept whole, if its plugin lets WordPress export it"));
      text.append(
          "\nWXR: whether the export file of WordPress has it.  More: pressport types NAME\n");
    } else {
      describe(name, text);
    }
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private String row(String name, String inWxr, String meaning) {
    String line = String.format(Locale.ROOT, "%-21s%-5s%s", name, inWxr, meaning);
    return Wrapped.at(console.columns(), line, " ".repeat(26)) + "\n";
  }

  private static void describe(String name, StringBuilder text) {
    PostType type =
        PostTypes.find(name)
            .orElseThrow(
                () ->
                    new Faults(
                        Fault.of(
                            "no-such-type",
                            name,
                            Nearest.hint(
                                name, PostTypes.all().stream().map(PostType::name).toList()))));
    text.append(type.name()).append(": ").append(type.meaning()).append(".\n");
    text.append("Shown as       ").append(type.label()).append('\n');
    text.append("In a WXR file  ");
    text.append(type.inWxr() ? "yes\n" : "no: WordPress never exports this type\n");
  }
}
