package dev.pressport.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.migrate.LedgerJson;
import dev.pressport.export.migrate.ProblemsJson;
import dev.pressport.export.migrate.SourceJson;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.export.preview.TargetPreview;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.model.Site;
import dev.pressport.render.KnownShortcodes;
import dev.pressport.source.Limitation;
import dev.pressport.source.inspect.Counts;
import dev.pressport.source.inspect.FoundPlugin;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.inspect.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as one JSON document, the same bytes for the same source. Keys are only ever added.
 */
final class InspectionJson {
  private static final KnownShortcodes RENDERED = new KnownShortcodes();

  private final SitePreview preview;
  private final Inspection inspection;
  private final JsonGenerator json;

  private InspectionJson(SitePreview preview, JsonGenerator json) {
    this.preview = preview;
    this.inspection = preview.contents();
    this.json = json;
  }

  /** Writes an inspection and leaves the stream open. */
  static void write(SitePreview preview, OutputStream out) throws IOException {
    PrettyJson.write(out, json -> write(preview, json));
  }

  /** Writes the fields of an inspection into an object. */
  static void write(SitePreview preview, JsonGenerator json) throws IOException {
    new InspectionJson(preview, json).write();
  }

  /** Writes the inspections of several sites, by their names. */
  static void write(Map<String, SitePreview> sites, OutputStream out) throws IOException {
    PrettyJson.write(
        out,
        json -> {
          json.writeObjectFieldStart("sites");
          for (Map.Entry<String, SitePreview> site : sites.entrySet()) {
            json.writeObjectFieldStart(site.getKey());
            write(site.getValue(), json);
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private void write() throws IOException {
    source();
    site(inspection.site());
    entries();
    counts("taxonomies", inspection.terms());
    json.writeNumberField("authors", inspection.authors());
    counts("entriesByAuthor", inspection.byAuthor());
    counts("languages", inspection.languages());
    comments();
    plugins();
    counts("blocks", inspection.blocks());
    counts("blocksWithoutHtml", inspection.blocksWithoutHtml());
    counts("shortcodes", inspection.shortcodes());
    strings(
        "unknownShortcodes",
        inspection.shortcodes().byName().keySet().stream()
            .filter(name -> !RENDERED.knows(name))
            .toList());
    samples();
    media();
    json.writeNumberField("copies", inspection.copies());
    strings("lacks", inspection.limitations().stream().map(Limitation::what).distinct().toList());
    ProblemsJson.write(inspection.problems().counts(), inspection.problems().groups(), json);
    targets();
    unnamed();
  }

  private void samples() throws IOException {
    json.writeObjectFieldStart("shortcodeSamples");
    for (Map.Entry<String, Sample> sample : inspection.samples().entrySet()) {
      json.writeObjectFieldStart(sample.getKey());
      json.writeStringField("text", sample.getValue().text());
      json.writeStringField("type", sample.getValue().type());
      json.writeNumberField("id", sample.getValue().id());
      json.writeStringField("title", sample.getValue().title());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void targets() throws IOException {
    if (preview.targets().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("targets");
    for (TargetPreview target : preview.targets()) {
      json.writeObjectFieldStart(target.target());
      LedgerJson fates = new LedgerJson(json);
      fates.write(target.ledger());
      fates.write(target.leftOut(), target.drafts());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void source() throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("kind", inspection.sourceKind());
    SourceJson.write(inspection.origins(), inspection.readFrom(), inspection.truncations(), json);
    uploads(inspection.uploads());
    json.writeEndObject();
    json.writeBooleanField("complete", inspection.complete());
  }

  private void uploads(Inspection.@Nullable UploadsFolder uploads) throws IOException {
    if (uploads == null) {
      json.writeNullField("uploads");
      return;
    }
    json.writeObjectFieldStart("uploads");
    json.writeStringField("name", uploads.name());
    json.writeNumberField("files", uploads.files());
    json.writeNumberField("bytes", uploads.bytes());
    json.writeEndObject();
  }

  private void site(Site site) throws IOException {
    json.writeObjectFieldStart("site");
    json.writeStringField("title", site.title());
    json.writeStringField("tagline", site.tagline());
    json.writeStringField("home", site.home());
    json.writeStringField("siteurl", site.siteurl());
    json.writeStringField("language", site.language());
    json.writeStringField("generator", site.generator());
    json.writeEndObject();
  }

  private void entries() throws IOException {
    json.writeNumberField("items", inspection.items());
    json.writeNumberField("entries", inspection.entries());
    json.writeObjectFieldStart("types");
    for (Map.Entry<String, Counts> type : inspection.types().entrySet()) {
      counts(type.getKey(), type.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("labels");
    for (Map.Entry<String, String> label : inspection.labels().entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("dates");
    json.writeStringField("first", text(inspection.years().first()));
    json.writeStringField("last", text(inspection.years().last()));
    json.writeObjectFieldStart("years");
    for (Map.Entry<Integer, Long> year : inspection.years().entries().entrySet()) {
      json.writeNumberField(year.getKey().toString(), year.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable LocalDateTime date) {
    return date == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date);
  }

  private void comments() throws IOException {
    json.writeObjectFieldStart("comments");
    json.writeNumberField("total", inspection.comments().statuses().total());
    counts("statuses", inspection.comments().statuses());
    counts("types", inspection.comments().types());
    json.writeEndObject();
  }

  private void plugins() throws IOException {
    json.writeArrayFieldStart("plugins");
    for (FoundPlugin plugin : inspection.plugins()) {
      json.writeStartObject();
      json.writeStringField("slug", plugin.slug());
      json.writeStringField("name", plugin.name());
      json.writeStringField("meaning", plugin.meaning());
      json.writeObjectField("active", plugin.active());
      for (FoundPlugin.Trace trace : FoundPlugin.Trace.values()) {
        String name = trace.name().toLowerCase(Locale.ROOT);
        json.writeNumberField(name, plugin.traces().getOrDefault(trace, 0L));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void media() throws IOException {
    json.writeObjectFieldStart("media");
    json.writeNumberField("files", inspection.media().total());
    counts("kinds", inspection.media());
    Inspection.Library library = inspection.library();
    json.writeObjectFieldStart("library");
    json.writeNumberField("files", library.files());
    json.writeNumberField("bytes", library.bytes());
    json.writeNumberField("missing", library.missing());
    json.writeStringField("host", library.host());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes the counts without names, since names were too many or too long. */
  private void unnamed() throws IOException {
    SortedMap<String, Long> unnamed = new TreeMap<>();
    long named =
        inspection.types().values().stream()
            .mapToLong(statuses -> statuses.total() - statuses.unnamed())
            .sum();
    unnamed.put("types", inspection.entries() - named);
    unnamed.put("taxonomies", inspection.terms().unnamed());
    unnamed.put("blocks", inspection.blocks().unnamed());
    unnamed.put("shortcodes", inspection.shortcodes().unnamed());
    numbers("unnamed", unnamed);
  }

  private void counts(String name, Counts counts) throws IOException {
    numbers(name, counts.byName());
  }

  private void numbers(String name, Map<String, Long> numbers) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> strings) throws IOException {
    json.writeArrayFieldStart(name);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }
}
