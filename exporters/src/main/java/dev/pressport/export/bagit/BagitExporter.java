package dev.pressport.export.bagit;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.json.JsonExporter;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a BagIt archive (RFC 8493) with the clean JSON and a page of every entry. */
public final class BagitExporter implements Exporter {
  private static final Pattern PAGE_OF_ENTRY =
      Pattern.compile(Payload.FOLDER + "(html/[^/]+/-?[0-9]+)(?:-[^/]*)?[.]html");

  private final Exporter records = new JsonExporter();

  @Override
  public List<String> otherNames() {
    return List.of("bag", "archive", "preservation");
  }

  @Override
  public String id() {
    return "bagit";
  }

  @Override
  public String description() {
    return "BagIt archive: clean JSON, readable pages, media and checksums";
  }

  @Override
  public List<Option<?>> options() {
    return records.options();
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return new BagLayout(records.layout(request), request);
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return records.mediaPlaces(request).map(PayloadPlaces::new);
  }

  @Override
  public Renaming renaming() {
    return records.renaming();
  }

  @Override
  public Optional<String> warning(boolean personalData) {
    return personalData
        ? Optional.of(
            "Source files are added to the archive as they are, with the e-mail addresses and"
                + " password hashes in them, and with the passwords in a wp-config.php. Keep the"
                + " archive private.")
        : Optional.empty();
  }

  @Override
  public Optional<String> about() {
    return Optional.of(Resource.text("about.md"));
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("cd " + folder, "sha256sum --quiet -c manifest-sha256.txt");
  }

  @Override
  public Optional<String> entryOf(String path) {
    Matcher page = PAGE_OF_ENTRY.matcher(path);
    return page.matches()
        ? Optional.of(page.group(1))
        : records.entryOf(Payload.withinPayload(path));
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new BagSession(request, (BagLayout) request.addresses(), records);
  }
}
