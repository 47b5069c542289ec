package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.option.Choices;
import dev.pressport.export.json.JsonExporter;
import dev.pressport.export.value.PrettyJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the JSON Schema of the clean JSON. */
@Command(
    name = "schema",
    sortOptions = false,
    header = "Shows the JSON Schema (draft 2020-12) of the clean JSON (--to json).",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport schema [TYPE]",
    description = {
      "",
      "  pressport schema > pressport.schema.json       all files",
      "  pressport schema post > post.schema.json       the entries of one post type",
      "",
      "Without TYPE, the schema accepts any line of an .ndjson file, site.json and",
      "menus.json. Its definitions: entry, author, term, comment, site, menus."
    },
    footer = {"", PressportCommand.ALWAYS})
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "TYPE",
      description = "a post type",
      hidden = true,
      completionCandidates = Choices.Types.class)
  @Nullable String type;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    PrettyJson.write(
        console.out(),
        type == null ? JsonExporter.schema() : JsonExporter.schema(TypesCommand.find(type)));
    return Exit.DONE;
  }
}
