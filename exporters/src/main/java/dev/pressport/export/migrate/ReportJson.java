package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.media.MediaReport;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.option.Option;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A report as {@code report.json}: the same bytes for the same report. */
public final class ReportJson {
  private ReportJson() {}

  /** Writes a report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    PrettyJson.write(out, json -> write(report, json));
  }

  private static void write(Report report, JsonGenerator json) throws IOException {
    source(report, json);
    json.writeStringField("target", report.target());
    json.writeStringField("newHome", report.move().newHome());
    json.writeBooleanField("complete", report.complete());
    LedgerJson fates = new LedgerJson(json);
    fates.write(report.ledger());
    ProblemsJson.write(report.problems(), report.problemGroups(), json);
    names(json, "withheld", report.withheld());
    names(json, "secrets", report.secrets());
    json.writeArrayFieldStart("filtered");
    for (Report.Chosen kind : report.overview().chosen()) {
      fates.kind(kind.what(), kind.why(), kind.count());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("years");
    for (Report.Year year : report.overview().years()) {
      json.writeStartObject();
      json.writeNumberField("year", year.year());
      json.writeNumberField("read", year.read());
      json.writeNumberField("exported", year.exported());
      json.writeEndObject();
    }
    json.writeEndArray();
    fates.write(report.leftOut(), report.drafts());
    move(json, report.move());
  }

  private static void move(JsonGenerator json, Report.Move move) throws IOException {
    MediaReport media = move.media();
    json.writeObjectFieldStart("media");
    json.writeStringField("mode", Option.text(media.handling()));
    json.writeNumberField("copied", media.copied());
    json.writeNumberField("bytes", media.bytes());
    json.writeNumberField("linked", media.linked());
    json.writeNumberField("missing", media.missing());
    json.writeNumberField("dropped", media.dropped());
    json.writeStringField("host", media.host());
    json.writeArrayFieldStart("kinds");
    for (MediaReport.Kind kind : media.kinds()) {
      json.writeStartObject();
      json.writeStringField("kind", kind.name());
      json.writeNumberField("copied", kind.copied());
      json.writeNumberField("bytes", kind.bytes());
      json.writeNumberField("linked", kind.linked());
      json.writeNumberField("missing", kind.missing());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("missingBecause");
    for (Map.Entry<String, Long> reason : media.reasons().entrySet()) {
      json.writeNumberField(reason.getKey(), reason.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("redirects");
    json.writeNumberField("count", move.redirects());
    json.writeEndObject();
    if (!move.names().isEmpty()) {
      json.writeObjectFieldStart("names");
      for (Map.Entry<String, String> name : move.names().entrySet()) {
        json.writeStringField(name.getKey(), name.getValue());
      }
      json.writeEndObject();
    }
    Report.OldAddresses old = move.oldAddresses();
    if (old != null) {
      json.writeObjectFieldStart("oldAddresses");
      json.writeNumberField("count", old.count());
      json.writeNumberField("total", old.total());
      names(json, "hosts", old.hosts());
      json.writeEndObject();
    }
  }

  private static void names(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static void source(Report report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("kind", report.sourceKind());
    json.writeStringField("title", report.site().title());
    json.writeStringField("home", report.site().home());
    json.writeStringField("generator", report.site().generator());
    SourceJson.write(report.origins(), report.readFrom(), report.truncations(), json);
    json.writeEndObject();
  }
}
