package dev.pressport.export.wxr;

import dev.pressport.export.Output;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files of a limited size, each a whole export file. The first one has all authors and terms, the
 * others those that their items need. An item that is larger than the limit has a file to itself.
 */
final class Parts implements WxrFiles {
  private final Output output;
  private final String name;
  private final Frame frame;
  private final Declarations declarations;
  private final long limit;
  private final Path folder;
  private final long frameSize;

  /** The items of this part, and at their end one of which it is not yet known. */
  private @Nullable Counted items;

  private long itemStart;
  private final Set<String> needed = new HashSet<>();
  private final Set<String> itemNeeds = new HashSet<>();
  private long neededSize;
  private int part = 1;
  private int files;

  Parts(Output output, String name, Frame frame, Declarations declarations, long limit, Path folder)
      throws IOException {
    this.output = output;
    this.name = name;
    this.frame = frame;
    this.declarations = declarations;
    this.limit = limit;
    this.folder = folder;
    ByteArrayOutputStream around = new ByteArrayOutputStream();
    frame.writeStart(around);
    frame.writeEnd(around);
    this.frameSize = around.size() + 1L;
  }

  /** A file of items that counts its bytes. */
  private static final class Counted extends OutputStream {
    private final Path file;
    private final OutputStream out;
    private long count;

    Counted(Path file) throws IOException {
      this.file = file;
      this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  @Override
  public OutputStream item() throws IOException {
    Counted stream = items();
    itemStart = stream.count;
    itemNeeds.clear();
    return stream;
  }

  private Counted items() throws IOException {
    Counted stream = items;
    if (stream == null) {
      stream = new Counted(folder.resolve("items-" + files++));
      items = stream;
    }
    return stream;
  }

  @Override
  public void needs(Set<String> declared) {
    itemNeeds.addAll(declared);
  }

  @Override
  public void endItem() throws IOException {
    Counted stream = items();
    long size = frameSize + stream.count + (part == 1 ? declarations.size() : neededSize);
    if (part > 1) {
      for (String key : itemNeeds) {
        size += needed.contains(key) ? 0 : declarations.size(key);
      }
    }
    if (size > limit && itemStart > 0) {
      endPart(stream);
    }
    for (String key : itemNeeds) {
      neededSize += needed.add(key) ? declarations.size(key) : 0;
    }
  }

  /** Writes the part without the last item, which begins the next one. */
  private void endPart(Counted stream) throws IOException {
    stream.close();
    Counted next = new Counted(folder.resolve("items-" + files++));
    items = next;
    try (InputStream in = Files.newInputStream(stream.file)) {
      write(in, itemStart);
      in.transferTo(next);
    }
    Files.delete(stream.file);
    part++;
    needed.clear();
    neededSize = 0;
  }

  private void write(InputStream in, long count) throws IOException {
    try (OutputStream out = output.create(path())) {
      frame.writeStart(out);
      declarations.writeTo(out, part == 1 ? null : needed);
      out.write('\n');
      byte[] piece = new byte[1 << 16];
      long left = count;
      while (left > 0) {
        int n = in.read(piece, 0, (int) Math.min(left, piece.length));
        if (n < 0) {
          throw new IOException("The file of items is cut off: " + folder);
        }
        out.write(piece, 0, n);
        left -= n;
      }
      frame.writeEnd(out);
    }
  }

  @Override
  public String path() {
    return String.format(Locale.ROOT, "%s.wxr.%03d.xml", name, part);
  }

  @Override
  public void finish() throws IOException {
    Counted stream = items();
    stream.close();
    try (InputStream in = Files.newInputStream(stream.file)) {
      write(in, stream.count);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    if (items != null) {
      items.close();
      Files.deleteIfExists(items.file);
    }
  }
}
