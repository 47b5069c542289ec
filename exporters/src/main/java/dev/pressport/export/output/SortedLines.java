package dev.pressport.export.output;

import dev.pressport.work.WorkMemory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings lines into the order of their ids, in memory while they are few, else by merging files.
 * Lines of one id keep the order in which they came, or are in that of their bytes. Not
 * thread-safe.
 */
public final class SortedLines implements Closeable {
  private static final Comparator<Line> BY_ID =
      Comparator.comparingLong(Line::id).thenComparingLong(Line::place);
  private static final Comparator<Line> BY_BYTES =
      Comparator.comparingLong(Line::id).thenComparing(Line::bytes, Arrays::compareUnsigned);

  private final Comparator<Line> order;
  private final Path folder;
  private final long memory;
  private final List<Line> held = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long heldBytes;
  private long places;

  /** An action on a line. */
  @FunctionalInterface
  public interface LineAction {
    void take(long id, byte[] line) throws IOException;
  }

  /** A line, and where it came among those with its id. */
  private static final class Line {
    private final long id;
    private final long place;
    private final byte[] bytes;

    Line(long id, long place, byte[] bytes) {
      this.id = id;
      this.place = place;
      this.bytes = bytes;
    }

    long id() {
      return id;
    }

    long place() {
      return place;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** Creates the store with a folder for files, which exists. */
  public SortedLines(Path folder) {
    this(folder, WorkMemory.share(128));
  }

  /** Creates the store with a folder for files, which exists, and the bytes to hold in memory. */
  public SortedLines(Path folder, long memory) {
    this(folder, memory, BY_ID);
  }

  private SortedLines(Path folder, long memory, Comparator<Line> order) {
    this.folder = folder;
    this.memory = memory;
    this.order = order;
  }

  /** A store as by the constructor, whose lines of one id are in the order of their bytes. */
  public static SortedLines byBytes(Path folder, long memory) {
    return new SortedLines(folder, memory, BY_BYTES);
  }

  /** Adds a line: bytes that are written as they are, with their line end. */
  public void add(long id, byte[] line) throws IOException {
    held.add(new Line(id, places++, line));
    heldBytes += line.length + 64;
    if (heldBytes > memory) {
      spill();
    }
  }

  private void spill() throws IOException {
    held.sort(order);
    Path run = folder.resolve("lines-" + runs.size());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
      for (Line line : held) {
        out.writeLong(line.id);
        out.writeLong(line.place);
        out.writeInt(line.bytes.length);
        out.write(line.bytes);
      }
    }
    runs.add(run);
    held.clear();
    heldBytes = 0;
  }

  /** Writes all lines in order and leaves the stream open. */
  public void writeTo(OutputStream out) throws IOException {
    forEach((id, line) -> out.write(line));
  }

  /** Passes all lines to an action in order. */
  public void forEach(LineAction action) throws IOException {
    if (runs.isEmpty()) {
      held.sort(order);
      for (Line line : held) {
        action.take(line.id, line.bytes);
      }
      return;
    }
    if (!held.isEmpty()) {
      spill();
    }
    PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, order));
    List<Run> all = new ArrayList<>();
    try {
      for (Path path : runs) {
        Run run = new Run(path);
        all.add(run);
        if (run.advance()) {
          heads.add(run);
        }
      }
      while (!heads.isEmpty()) {
        Run first = heads.remove();
        action.take(first.head().id, first.head().bytes);
        if (first.advance()) {
          heads.add(first);
        }
      }
    } finally {
      for (Run run : all) {
        run.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /** A sorted file that is being read. */
  private static final class Run implements Closeable {
    private final DataInputStream in;
    private @Nullable Line head;

    Run(Path path) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 13));
    }

    Line head() {
      if (head == null) {
        throw new IllegalStateException("at the end");
      }
      return head;
    }

    boolean advance() throws IOException {
      try {
        long id = in.readLong();
        long place = in.readLong();
        head = new Line(id, place, in.readNBytes(in.readInt()));
        return true;
      } catch (EOFException e) {
        head = null;
        return false;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
