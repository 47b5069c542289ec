package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** A file per post type, {@code entries/post.ndjson}, each made when its first entry comes. */
public final class TypeFiles implements Closeable {
  /** The folder of the files. */
  public static final String FOLDER = "entries/";

  private final Output output;
  private final String extension;
  private final Head head;
  private final UniqueNames names = new UniqueNames();
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, OutputStream> open = new HashMap<>();

  /** Writes what a file begins with. */
  @FunctionalInterface
  public interface Head {
    /** An empty head. */
    Head NONE = (type, out) -> {};

    void write(String type, OutputStream out) throws IOException;
  }

  /**
   * Creates the files with their extension, such as {@code .csv}, and a function that writes the
   * head of each.
   */
  public TypeFiles(Output output, String extension, Head head) {
    this.output = output;
    this.extension = extension;
    this.head = head;
  }

  /** The file of a type, to be closed with all others. */
  public OutputStream of(String type) throws IOException {
    OutputStream out = open.get(type);
    if (out == null) {
      out = output.create(path(type));
      open.put(type, out);
      head.write(type, out);
    }
    return out;
  }

  /** Returns the path of the file of a type. */
  public String path(String type) {
    return paths.computeIfAbsent(type, name -> FOLDER + names.name("entries", name, extension));
  }

  @Override
  public void close() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
  }
}
