package dev.pressport.export.json;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.model.Addresses;
import dev.pressport.model.Value;
import dev.pressport.option.OptionSpec;
import dev.pressport.posttype.PostType;
import java.io.IOException;
import java.util.List;

/** Writes clean JSON, the form that keeps everything. */
public final class JsonExporter implements Exporter {
  private static final List<OptionSpec> OPTIONS =
      List.of(
          ContentForms.OPTION,
          new OptionSpec(
              "layout",
              List.of("lines", "files"),
              "lines",
              false,
              "a file per type with a line an entry, or a file per entry"));

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String description() {
    return "clean JSON, one line an item; keeps everything";
  }

  @Override
  public List<OptionSpec> options() {
    return OPTIONS;
  }

  @Override
  public boolean streams(String path) {
    return path.startsWith(TypeFiles.FOLDER);
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return request.options().getOrDefault("layout", List.of()).contains("files")
        ? new FilePerEntry(request.index())
        : Addresses.NONE;
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new JsonSession(request);
  }

  /** The JSON Schema (draft 2020-12) of every line and file that is written, in one document. */
  public static Value schema() {
    return new CleanJsonSchema().all().keywords();
  }

  /** The JSON Schema (draft 2020-12) of the entries of one type. */
  public static Value schema(PostType type) {
    return new CleanJsonSchema().entriesOf(type).keywords();
  }
}
