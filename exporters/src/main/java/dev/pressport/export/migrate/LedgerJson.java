package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.Unpublished;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The fates of the items of a site as JSON, in the object that is being written. */
public final class LedgerJson {
  private final JsonGenerator json;

  /** Creates a writer of further fields. */
  public LedgerJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a ledger: {@code items} with a line for each post type, authors, terms and comments. */
  public void write(Ledger ledger) throws IOException {
    json.writeObjectFieldStart("items");
    for (Map.Entry<String, Ledger.Line> line : ledger.entries().entrySet()) {
      line(line.getKey(), line.getValue());
    }
    json.writeEndObject();
    line("authors", ledger.authors());
    line("terms", ledger.terms());
    line("comments", ledger.comments());
  }

  private void line(String name, Ledger.Line line) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("read", line.read());
    json.writeNumberField("exported", line.exported());
    json.writeNumberField("filtered", line.filtered());
    json.writeNumberField("merged", line.merged());
    json.writeNumberField("skipped", line.skipped());
    json.writeEndObject();
  }

  /** Writes what the target left out, and what became drafts. */
  public void write(List<Report.LeftOut> leftOut, Map<Unpublished, Long> drafts)
      throws IOException {
    json.writeArrayFieldStart("leftOut");
    for (Report.LeftOut kind : leftOut) {
      kind(kind.what(), kind.why(), kind.count());
    }
    json.writeEndArray();
    json.writeObjectFieldStart("drafts");
    for (Map.Entry<Unpublished, Long> count : drafts.entrySet()) {
      json.writeNumberField(Option.text(count.getKey()), count.getValue());
    }
    json.writeEndObject();
  }

  /** Writes the number of items of a kind that share a reason, as an element of an array. */
  void kind(String what, String why, long count) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", what);
    json.writeStringField("why", why);
    json.writeNumberField("count", count);
    json.writeEndObject();
  }
}
