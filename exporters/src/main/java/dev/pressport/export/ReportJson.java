package dev.pressport.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Problem.Severity;
import dev.pressport.source.RowReader.Truncation;
import java.io.IOException;
import java.io.OutputStream;
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
    json.writeBooleanField("complete", report.complete());
    json.writeObjectFieldStart("items");
    for (Map.Entry<String, Ledger.Line> line : report.ledger().entries().entrySet()) {
      line(json, line.getKey(), line.getValue());
    }
    json.writeEndObject();
    line(json, "authors", report.ledger().authors());
    line(json, "terms", report.ledger().terms());
    line(json, "comments", report.ledger().comments());
    json.writeObjectFieldStart("problems");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.name(), report.problems().getOrDefault(severity, 0L));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("problemKinds");
    for (Report.ProblemGroup group : report.problemGroups()) {
      json.writeStartObject();
      json.writeStringField("code", group.code());
      json.writeStringField("severity", group.severity().name());
      json.writeNumberField("count", group.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("withheld");
    for (String name : report.withheld()) {
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
    json.writeArrayFieldStart("files");
    for (OpenSite.Origin origin : report.origins()) {
      json.writeStartObject();
      json.writeStringField("name", origin.name());
      json.writeStringField("format", origin.format());
      json.writeNumberField("bytes", origin.bytes());
      json.writeNumberField("read", report.readFrom().getOrDefault(origin.name(), 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("truncated");
    for (Truncation truncation : report.truncations()) {
      json.writeStartObject();
      json.writeStringField("name", truncation.origin());
      json.writeNumberField("kept", truncation.kept());
      json.writeStringField("lastWhole", truncation.lastWhole());
      json.writeNumberField("offset", truncation.offset());
      json.writeNumberField("size", truncation.size());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, String name, Ledger.Line line) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("read", line.read());
    json.writeNumberField("exported", line.exported());
    json.writeNumberField("filtered", line.filtered());
    json.writeNumberField("merged", line.merged());
    json.writeNumberField("skipped", line.skipped());
    json.writeEndObject();
  }
}
