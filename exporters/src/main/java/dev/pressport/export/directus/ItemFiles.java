package dev.pressport.export.directus;

import dev.pressport.export.Output;
import dev.pressport.export.cms.JsonArrayFile;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of items, one for each collection and pass, begun when their first item comes. */
final class ItemFiles implements Closeable {
  private static final String FOLDER = "data/";

  private final Output output;
  private final Map<String, JsonArrayFile> files = new LinkedHashMap<>();

  /** The order in which the script imports. */
  enum Pass {
    /** The items themselves. */
    ITEMS(""),
    /** What they say of other items, which are there by now. */
    REFERENCES("-references");

    private final String suffix;

    Pass(String suffix) {
      this.suffix = suffix;
    }

    /** Returns the path of the file of a collection. */
    String path(String collection) {
      return FOLDER + collection + suffix + ".json";
    }
  }

  ItemFiles(Output output) {
    this.output = output;
  }

  /** Adds an item, as JSON on one line. */
  void add(String collection, Pass pass, byte[] item) throws IOException {
    String path = pass.path(collection);
    JsonArrayFile file = files.get(path);
    if (file == null) {
      file = new JsonArrayFile(output, path);
      files.put(path, file);
    }
    file.add(item);
  }

  /** Returns whether a collection has items of a pass. */
  boolean has(String collection, Pass pass) {
    return files.containsKey(pass.path(collection));
  }

  @Override
  public void close() throws IOException {
    for (JsonArrayFile file : files.values()) {
      file.close();
    }
  }
}
