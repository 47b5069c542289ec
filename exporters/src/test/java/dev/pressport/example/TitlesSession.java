package dev.pressport.example;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.html.PlainText;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the titles of one site. */
final class TitlesSession implements ExportSession {
  private static final Fate NOT_PUBLIC = new Fate.Filtered("not a public entry");

  private final ExportRequest request;
  private final boolean addresses;
  private final Writer titles;

  TitlesSession(ExportRequest request) throws IOException {
    this.request = request;
    this.addresses = request.options().get(TitlesExporter.ADDRESSES);
    this.titles =
        new OutputStreamWriter(request.output().create("titles.txt"), StandardCharsets.UTF_8);
  }

  @Override
  public Fate fate(Item item) {
    return item instanceof Entry entry && request.isPublic(entry.id()) ? Fate.EXPORTED : NOT_PUBLIC;
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    String line = line((Entry) item);
    return () -> titles.write(line);
  }

  private String line(Entry entry) {
    String title = PlainText.of(entry.title()).strip().replace('\n', ' ');
    if (!addresses) {
      return title + "\n";
    }
    return title + " " + request.permalinks().urlOf(new Ref.ToEntry(entry.id())).orElse("") + "\n";
  }

  @Override
  public void finish() {}

  @Override
  public void close() throws IOException {
    titles.close();
  }
}
