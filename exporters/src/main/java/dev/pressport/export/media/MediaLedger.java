package dev.pressport.export.media;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Output;
import dev.pressport.export.value.ValueJson;
import dev.pressport.media.MediaFile;
import dev.pressport.option.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all files that content uses, {@code _pressport/media.ndjson}: one a line. */
final class MediaLedger {
  private static final String PATH = "_pressport/media.ndjson";
  private static final int SAMPLES = 20;

  private MediaLedger() {}

  /** Writes the list, in the order of the old paths. */
  static MediaReport write(Collection<Asset> assets, MediaPlaces places, Output output)
      throws IOException {
    long copied = 0;
    long bytes = 0;
    long missing = 0;
    List<MediaReport.Sample> samples = new ArrayList<>();
    MediaKinds kinds = new MediaKinds();
    try (OutputStream out = output.create(PATH)) {
      for (Asset asset : assets) {
        JsonGenerator json = line(out, asset.file());
        if (asset.state() == Asset.State.COPIED) {
          copied++;
          bytes += asset.bytes();
          kinds.copied(asset.file().path(), asset.bytes());
          json.writeStringField("status", "copied");
          json.writeStringField("path", asset.place());
          json.writeStringField("address", places.address(asset.place()));
          json.writeNumberField("bytes", asset.bytes());
          json.writeStringField("sha256", asset.sha256());
        } else {
          missing++;
          kinds.missing(asset.file().path(), asset.reason());
          json.writeStringField("status", "missing");
          json.writeStringField("reason", asset.reason());
          if (samples.size() < SAMPLES) {
            String url = asset.file().url() == null ? asset.file().path() : asset.file().url();
            samples.add(new MediaReport.Sample(url, asset.reason()));
          }
        }
        attachment(json, asset.file().attachment());
        json.writeNumberField("items", asset.items());
        end(json);
      }
    }
    return new MediaReport(
        MediaReport.Handling.COPY,
        copied,
        bytes,
        0,
        missing,
        0,
        null,
        samples,
        kinds.kinds(),
        kinds.reasons());
  }

  /** Writes the list of files that keep their old addresses. */
  static MediaReport writeLinked(MediaReport.Handling handling, UsedFiles files, Output output)
      throws IOException {
    try (OutputStream out = output.create(PATH)) {
      files.writeTo(out);
    }
    return new MediaReport(
        handling,
        0,
        0,
        files.count(),
        0,
        0,
        files.host(),
        List.of(),
        files.kinds().kinds(),
        files.kinds().reasons());
  }

  /** Writes the line of a file that keeps its old address. */
  static void writeLinked(MediaReport.Handling handling, MediaFile file, OutputStream out)
      throws IOException {
    JsonGenerator json = line(out, file);
    json.writeStringField(
        "status", handling == MediaReport.Handling.LINK ? "linked" : Option.text(handling));
    attachment(json, file.attachment());
    end(json);
  }

  private static JsonGenerator line(OutputStream out, MediaFile file) throws IOException {
    JsonGenerator json = ValueJson.generator(out);
    json.writeStartObject();
    json.writeStringField("url", file.url());
    return json;
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void attachment(JsonGenerator json, @Nullable Long id) throws IOException {
    if (id != null) {
      json.writeNumberField("attachment", id);
    }
  }
}
