package dev.pressport.export.bagit;

import dev.pressport.export.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The payload of a bag as an output. */
record PayloadOutput(Output bag) implements Output {

  @Override
  public OutputStream create(String path) throws IOException {
    return bag.create(Payload.inBag(path));
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    bag.write(Payload.inBag(path), bytes);
  }

  @Override
  public boolean takesFiles() {
    return bag.takesFiles();
  }

  @Override
  public void add(String path, Path file, long bytes, String sha256) throws IOException {
    bag.add(Payload.inBag(path), file, bytes, sha256);
  }
}
