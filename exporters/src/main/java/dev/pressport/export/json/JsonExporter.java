package dev.pressport.export.json;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.model.Addresses;
import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.posttype.PostType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes clean JSON, the form that keeps everything. */
public final class JsonExporter implements Exporter {
  private static final Pattern FILE_OF_ENTRY =
      Pattern.compile("(entries/[^/]+/-?[0-9]+)(?:-[^/]*)?[.]json");

  private static final Option<Layout> LAYOUT =
      Option.choice(
          "layout",
          Layout.LINES,
          "a file per post type with a line per entry, or a file per entry");

  /** The files that entries are written to. */
  private enum Layout {
    LINES,
    FILES
  }

  @Override
  public List<String> otherNames() {
    return List.of("ndjson", "jsonl", "data");
  }

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String description() {
    return "clean JSON, one line per item; keeps everything";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ContentForms.OPTION, LAYOUT);
  }

  @Override
  public boolean streams(String path, Options options) {
    return options.get(LAYOUT) == Layout.LINES && path.startsWith(TypeFiles.FOLDER);
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return request.options().get(LAYOUT) == Layout.FILES
        ? new FilePerEntry(request.index())
        : Addresses.NONE;
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.of(new MediaFolder());
  }

  @Override
  public Renaming renaming() {
    return Renaming.OF_FIELDS;
  }

  @Override
  public Optional<String> entryOf(String path) {
    Matcher file = FILE_OF_ENTRY.matcher(path);
    return file.matches() ? Optional.of(file.group(1)) : Optional.empty();
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
