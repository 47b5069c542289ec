package dev.pressport.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The last step of an export: the files that describe all others, such as lists of checksums. */
@FunctionalInterface
public interface Seal {
  /** No further files. */
  Seal NONE = request -> {};

  /** Writes the files, after the report and everything else. */
  void write(Request request) throws IOException;

  /**
   * The input of the last step.
   *
   * @param files those of the export so far, including the ones that this step writes
   * @param sources the files that the site was read from; empty unless personal data was requested,
   *     and for a server
   * @param version of Pressport
   */
  record Request(Written files, List<SourceFile> sources, String version, Output output) {
    public Request {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A file that the site was read from.
   *
   * @param name its name; of a file in a folder, its path from the name of the folder on. Anybody
   *     may have written it.
   */
  record SourceFile(String name, Path path) {}

  /** The files of an export that are written, without the record of the run. */
  @FunctionalInterface
  interface Written {
    /** Passes each file to an action, in the order of the paths. The action finishes none. */
    void forEach(Action action) throws IOException;
  }

  /** An action on a written file. */
  @FunctionalInterface
  interface Action {
    void accept(WrittenFile file) throws IOException;
  }

  /**
   * A written file.
   *
   * @param path in the output
   * @param file the file with its bytes
   * @param sha256 of its bytes, as hexadecimal digits
   */
  record WrittenFile(String path, Path file, long bytes, String sha256) {}
}
