package dev.pressport.export.bagit;

import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.Fate;
import dev.pressport.export.Seal;
import dev.pressport.export.json.JsonExporter;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;

/** Writes the payload of a bag: the clean JSON, its schema, and the pages. */
final class BagSession implements ExportSession {
  static final String SCHEMA = "schema/pressport.schema.json";

  private final ExportRequest request;
  private final PayloadOutput payload;
  private final ExportSession records;
  private final EntryPage pages;
  private final PageFiles files;

  BagSession(ExportRequest request, BagLayout layout, Exporter records) throws IOException {
    this.request = request;
    this.payload = new PayloadOutput(request.output());
    ExportRequest inner =
        new ExportRequest(
            request.site(),
            request.index(),
            request.permalinks(),
            layout.records(),
            request.mapping(),
            request.baseUrl(),
            request.rendering(),
            new PayloadMedia(request.media()),
            request.options(),
            payload,
            Files.createDirectories(request.workFolder().resolve("records")));
    this.pages = new EntryPage(inner, layout);
    this.files =
        new PageFiles(
            payload, layout, pages, Files.createDirectories(request.workFolder().resolve("pages")));
    this.records = records.open(inner);
  }

  @Override
  public Fate fate(Item item) {
    return records.fate(item);
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    Write record = records.prepare(item, problems);
    if (item instanceof Entry entry) {
      byte[] page = pages.of(entry);
      return and(record, () -> files.begin(entry, page));
    }
    if (item instanceof Comment comment) {
      byte[] part = pages.of(comment);
      return and(record, () -> files.add(comment, part));
    }
    return and(record, Write.NOTHING);
  }

  /** Returns both writes; the file is that of the record, in the bag. */
  private static Write and(Write record, Write page) {
    return new Write() {
      @Override
      public void run() throws IOException {
        record.run();
        page.run();
      }

      @Override
      public Optional<String> file() {
        return record.file().map(Payload::inBag);
      }
    };
  }

  @Override
  public void finish() throws IOException {
    records.finish();
    files.finish();
    try (OutputStream out = payload.create(SCHEMA)) {
      PrettyJson.write(out, JsonExporter.schema());
    }
  }

  @Override
  public void complete(Copies copies) throws IOException {
    records.complete(copies);
  }

  @Override
  public Seal seal() {
    return new BagSeal(BagInfo.of(request));
  }

  @Override
  public void close() throws IOException {
    try {
      records.close();
    } finally {
      files.close();
    }
  }
}
