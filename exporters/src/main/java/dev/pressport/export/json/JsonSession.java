package dev.pressport.export.json;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.SortedLines;
import dev.pressport.export.value.ContentForms;
import dev.pressport.export.value.CopiedFiles;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Menu;
import dev.pressport.model.Value;
import dev.pressport.permalink.VisitorMenus;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes one site as clean JSON. */
final class JsonSession implements ExportSession {
  private final ExportRequest request;
  private final ContentForms forms;
  private final CopiedFiles copied;
  private final OutputStream authors;
  private final OutputStream terms;
  private final EntryFiles entries;
  private final SortedLines comments;

  JsonSession(ExportRequest request) throws IOException {
    this.request = request;
    this.forms = new ContentForms(request);
    this.copied = new CopiedFiles(request.media(), request.rendering());
    this.entries = new EntryFiles(request.output(), request.addresses());
    this.comments = new SortedLines(request.workFolder());
    this.authors = request.output().create("authors.ndjson");
    this.terms = request.output().create("terms.ndjson");
  }

  @Override
  public Fate fate(Item item) {
    return Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item stored, ItemProblems problems) {
    Item item = copied.of(stored);
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    byte[] line = Json.line(json -> ItemJson.write(json, item, Map.of()));
    if (item instanceof Comment comment) {
      return () -> comments.add(comment.id(), line);
    }
    return line(item instanceof Author ? authors : terms, line);
  }

  private static Write line(OutputStream out, byte[] line) {
    return () -> out.write(line);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    Map<String, Value> body = forms.of(entry, problems);
    if (isLarge(entry)) {
      return written(entry, out -> Json.writeLine(out, json -> ItemJson.write(json, entry, body)));
    }
    byte[] line = Json.line(json -> ItemJson.write(json, entry, body));
    return written(entry, out -> out.write(line));
  }

  private Write written(Entry entry, EntryFiles.Line line) {
    return Write.to(() -> entries.path(entry), () -> entries.write(entry, line));
  }

  private static boolean isLarge(Entry entry) {
    Content content = entry.content();
    return (content.raw() != null && ContentForms.isLarge(content.raw()))
        || entry.meta().values().values().stream()
            .flatMap(List::stream)
            .anyMatch(ContentForms::isLarge);
  }

  @Override
  public void finish() throws IOException {
    authors.close();
    terms.close();
    entries.close();
    try (OutputStream out = request.output().create("comments.ndjson")) {
      comments.writeTo(out);
    }
    try (OutputStream out = request.output().create("menus.json")) {
      List<Menu> menus = VisitorMenus.of(request.site(), request.index(), request.permalinks());
      PrettyJson.write(out, RecordValues.of(menus));
    }
    try (OutputStream out = request.output().create("site.json")) {
      SiteJson.write(request.site(), request.index(), request.permalinks(), out);
    }
  }

  @Override
  public void close() throws IOException {
    authors.close();
    terms.close();
    entries.close();
    comments.close();
  }
}
