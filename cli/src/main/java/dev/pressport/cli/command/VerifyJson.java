package dev.pressport.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.output.ManifestCheck;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.option.Option;
import dev.pressport.verify.ExportCheck;
import dev.pressport.verify.LinkCheck;
import dev.pressport.verify.PageCheck;
import dev.pressport.verify.PageDifference;
import dev.pressport.verify.RowCheck;
import dev.pressport.verify.VerifyResult;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The result of a verification as one JSON document. Keys are only ever added. */
final class VerifyJson {
  private final JsonGenerator json;

  private VerifyJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a result and leaves the stream open. */
  static void write(VerifyResult result, OutputStream out) throws IOException {
    PrettyJson.write(out, json -> new VerifyJson(json).write(result));
  }

  private void write(VerifyResult result) throws IOException {
    json.writeBooleanField("passed", result.passes());
    ExportCheck export = result.export();
    if (export != null) {
      files(export);
      ledger(export);
      rows(export.rows());
      links(export.links());
      oldAddresses(export);
    }
    links(result.links());
    pages(result.pages());
  }

  private void files(ExportCheck export) throws IOException {
    json.writeObjectFieldStart("files");
    json.writeNumberField("count", export.totals().files());
    json.writeNumberField("bytes", export.totals().bytes());
    json.writeNumberField("others", export.totals().others());
    json.writeNumberField("damagedCount", export.damages().count());
    json.writeArrayFieldStart("damaged");
    for (ManifestCheck.Damage damage : export.damages().first()) {
      json.writeStartObject();
      json.writeStringField("path", damage.path());
      json.writeStringField("kind", Option.text(damage.kind()));
      json.writeNumberField("expectedBytes", damage.expectedBytes());
      json.writeStringField("expectedSha256", damage.expectedSha256());
      if (damage.foundSha256() != null) {
        json.writeNumberField("foundBytes", damage.foundBytes());
        json.writeStringField("foundSha256", damage.foundSha256());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ledger(ExportCheck export) throws IOException {
    Ledger.Line line = export.ledger();
    json.writeObjectFieldStart("ledger");
    json.writeBooleanField("complete", export.report() != null && export.report().complete());
    if (export.report() != null) {
      json.writeNumberField("missingMedia", export.report().missingFiles());
    }
    json.writeNumberField("read", line.read());
    json.writeNumberField("exported", line.exported());
    json.writeNumberField("filtered", line.filtered());
    json.writeNumberField("merged", line.merged());
    json.writeNumberField("skipped", line.skipped());
    json.writeArrayFieldStart("unbalanced");
    for (String account : export.unbalanced().first()) {
      json.writeString(account);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rows(@Nullable RowCheck rows) throws IOException {
    if (rows == null) {
      return;
    }
    json.writeObjectFieldStart("rows");
    json.writeBooleanField("readable", rows.readable());
    json.writeNumberField("count", rows.rows());
    json.writeArrayFieldStart("differences");
    for (RowCheck.Difference difference : rows.differences().first()) {
      json.writeStartObject();
      json.writeStringField("kind", difference.kind());
      json.writeNumberField("expected", difference.expected());
      json.writeNumberField("found", difference.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void links(@Nullable LinkCheck links) throws IOException {
    if (links == null) {
      return;
    }
    json.writeObjectFieldStart("links");
    json.writeNumberField("checked", links.checked());
    json.writeNumberField("oldHost", links.oldHost());
    json.writeNumberField("brokenCount", links.broken().count());
    json.writeArrayFieldStart("broken");
    for (LinkCheck.BrokenLink link : links.broken().first()) {
      json.writeStartObject();
      json.writeStringField("page", link.page());
      json.writeStringField("address", link.address());
      json.writeStringField("kind", link.part() ? "image" : "link");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void oldAddresses(ExportCheck export) throws IOException {
    json.writeObjectFieldStart("oldAddresses");
    json.writeNumberField("unlistedCount", export.unlisted().count());
    json.writeArrayFieldStart("unlisted");
    for (ExportCheck.OldAddress address : export.unlisted().first()) {
      json.writeStartObject();
      json.writeStringField("address", address.address());
      json.writeStringField("file", address.file());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pages(@Nullable PageCheck pages) throws IOException {
    if (pages == null) {
      return;
    }
    json.writeObjectFieldStart("pages");
    json.writeNumberField("compared", pages.pages());
    json.writeNumberField("differing", pages.differing());
    json.writeNumberField("missingFilePages", pages.filePages());
    json.writeNumberField("lists", pages.lists());
    json.writeNumberField("missingLists", pages.missingLists());
    json.writeNumberField("words", pages.words());
    json.writeNumberField("missingWords", pages.missingWords());
    json.writeNumberField("images", pages.images());
    json.writeArrayFieldStart("differences");
    for (PageDifference difference : pages.differences().first()) {
      json.writeStartObject();
      json.writeStringField("address", difference.address());
      json.writeStringField("kind", Option.text(difference.kind()));
      json.writeStringField("detail", difference.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
