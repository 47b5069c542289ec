package dev.pressport.export.payload;

import dev.pressport.export.Output;
import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The documents of each collection, one a line, and what is used in them. */
final class DataFiles implements Closeable {
  private static final String FOLDER = "data/";

  private final Output output;
  private final Map<String, OutputStream> open = new HashMap<>();
  private final Map<String, Long> documents = new HashMap<>();
  private final Map<String, Long> drafts = new HashMap<>();
  private final Map<String, Set<String>> used = new HashMap<>();
  private final Map<String, Set<String>> choices = new TreeMap<>();

  DataFiles(Output output) {
    this.output = output;
  }

  /**
   * A document, ready to be written.
   *
   * @param line as JSON
   * @param used the names of its fields
   * @param choices values of fields with choices, by the paths of the fields
   */
  record Document(
      String collection,
      boolean draft,
      String line,
      Collection<String> used,
      Map<String, Set<String>> choices) {}

  /** Writes a document. */
  void add(Document document) throws IOException {
    String collection = document.collection();
    OutputStream out = open.get(collection);
    if (out == null) {
      out = output.create(FOLDER + collection + ".ndjson");
      open.put(collection, out);
    }
    out.write(document.line().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    documents.merge(collection, 1L, Long::sum);
    drafts.merge(collection, document.draft() ? 1L : 0L, Long::sum);
    used.computeIfAbsent(collection, key -> new HashSet<>()).addAll(document.used());
    addChoices(document.choices());
  }

  void addChoices(Map<String, Set<String>> more) {
    more.forEach(
        (path, values) -> choices.computeIfAbsent(path, key -> new TreeSet<>()).addAll(values));
  }

  /** Returns whether a document of a collection has a field. */
  boolean uses(String collection, String field) {
    return used.getOrDefault(collection, Set.of()).contains(field);
  }

  /** Returns the values of fields with choices, by their paths. */
  Map<String, Set<String>> choices() {
    return choices;
  }

  /** Returns the collections with their counts, in an order. */
  Value.Array counts(List<String> order) {
    List<Value> counts = new ArrayList<>();
    for (String collection : order) {
      if (documents.containsKey(collection)) {
        counts.add(
            new Fields()
                .put("slug", collection)
                .put("file", FOLDER + collection + ".ndjson")
                .put("documents", documents.getOrDefault(collection, 0L))
                .put("drafts", drafts.getOrDefault(collection, 0L))
                .dict());
      }
    }
    return new Value.Array(counts);
  }

  @Override
  public void close() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
    open.clear();
  }
}
