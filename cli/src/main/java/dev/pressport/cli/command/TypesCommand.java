package dev.pressport.cli.command;

import dev.pressport.cli.Console;
import dev.pressport.cli.Fault;
import dev.pressport.cli.Faults;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the post types that Pressport knows. */
@Command(
    name = "types",
    sortOptions = false,
    header = "Shows the WordPress post types that Pressport knows, or one of them.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport types [NAME]",
    optionListHeading = "%n")
final class TypesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "a post type", hidden = true)
  @Nullable String name;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this")
  boolean help;

  TypesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    if (name == null) {
      text.append(String.format("%-22s%-20s%s%n", "", "shown as", "in a WXR file"));
      for (PostType type : PostTypes.all()) {
        text.append(
            String.format("%-22s%-20s%s%n", type.name(), type.label(), type.inWxr() ? "yes" : "-"));
      }
      text.append("any other type        its own name        yes, if its plugin is active\n");
    } else {
      describe(name, text);
    }
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return 0;
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
                            Hints.nearest(
                                name, PostTypes.all().stream().map(PostType::name).toList()))));
    text.append(type.name()).append(": ").append(type.meaning()).append(".\n");
    text.append("Shown as       ").append(type.label()).append('\n');
    text.append("In a WXR file  ");
    text.append(type.inWxr() ? "yes\n" : "no: WordPress never exports this type\n");
  }
}
