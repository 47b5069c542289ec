package dev.pressport.export.output;

import dev.pressport.export.Output;
import java.io.OutputStream;
import java.nio.file.Path;

/** Nowhere: only the paths are looked at. */
public final class DiscardedOutput implements Output {
  private final OutputPaths paths = new OutputPaths();

  @Override
  public OutputStream create(String path) {
    paths.take(path);
    return OutputStream.nullOutputStream();
  }

  @Override
  public void add(String path, Path file, long bytes, String sha256) {
    paths.take(path);
  }

  @Override
  public boolean takesFiles() {
    return false;
  }
}
