package dev.pressport.http;

import dev.pressport.http.Download.Done;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The file of one address on disk: a half file with the data that is needed to continue it, then a
 * whole file with its metadata. Only a file with metadata and the length in them is whole.
 */
final class DownloadFile {
  private static final int BUFFER = 1 << 16;

  /** The bytes a second that a connection must bring, so that none goes on forever. */
  private static final long SLOWEST = 1024;

  private final String address;
  private final Path whole;
  private final DownloadNote wholeNote;
  private final Path part;
  private final DownloadNote partNote;

  private @Nullable HalfFile half;
  private long position;
  private MessageDigest digest = Sha256.digest();

  DownloadFile(Path folder, URI address) {
    this.address = address.toString();
    String name = name(address);
    Path shard = folder.resolve(name.substring(0, 2));
    this.whole = shard.resolve(name);
    this.wholeNote = new DownloadNote(shard.resolve(name + ".json"));
    this.part = shard.resolve(name + ".part");
    this.partNote = new DownloadNote(shard.resolve(name + ".part.json"));
  }

  /** Returns the name of the file of an address: 64 hexadecimal digits. */
  static String name(URI address) {
    return Sha256.hex(Sha256.of(address.toString()));
  }

  /** Returns the whole file when it is there; its bytes are not read again. */
  Optional<Done> whole() throws IOException {
    Map<String, String> note = wholeNote.read();
    try {
      long bytes = Long.parseLong(note.getOrDefault("bytes", "-1"));
      if (!address.equals(note.get("address"))
          || !Files.isRegularFile(whole)
          || Files.size(whole) != bytes) {
        return Optional.empty();
      }
      return Optional.of(
          new Done(
              whole,
              bytes,
              note.getOrDefault("sha256", ""),
              note.getOrDefault("type", ""),
              URI.create(note.getOrDefault("from", address))));
    } catch (IllegalArgumentException e) {
      // A damaged note proves nothing.
      return Optional.empty();
    }
  }

  /** Opens the half that an earlier run left, if it can be continued. */
  void open() throws IOException {
    Files.createDirectories(whole.resolveSibling(""));
    HalfFile left = halfOf(partNote.read());
    long size = left == null || !Files.isRegularFile(part) ? 0 : Files.size(part);
    if (left == null || size == 0 || (left.total() >= 0 && size > left.total())) {
      return;
    }
    half = left;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        position += n;
      }
    }
  }

  private @Nullable HalfFile halfOf(Map<String, String> note) {
    if (!address.equals(note.get("address"))) {
      return null;
    }
    try {
      HalfFile left =
          new HalfFile(
              URI.create(note.getOrDefault("from", address)),
              note.get("etag"),
              note.get("modified"),
              Long.parseLong(note.getOrDefault("total", "-1")));
      return left.validator() == null ? null : left;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The number of bytes that are there. */
  long position() {
    return position;
  }

  /** The version of the half that is there; null when it has no bytes or cannot be continued. */
  @Nullable HalfFile half() {
    return position == 0 || half == null || half.validator() == null ? null : half;
  }

  /** Returns whether all bytes are there, and nothing is left but to call it whole. */
  boolean isWhole() {
    HalfFile left = half();
    return left != null && left.total() == position;
  }

  /** Begins the file anew, with another version of it. */
  void begin(HalfFile version) throws IOException {
    partNote.delete();
    new DiskStream(part).close();
    position = 0;
    digest = Sha256.digest();
    half = version;
    if (version.validator() != null) {
      Map<String, @Nullable String> note = new LinkedHashMap<>();
      note.put("address", address);
      note.put("from", version.from().toString());
      note.put("etag", version.etag());
      note.put("modified", version.modified());
      note.put("total", Long.toString(version.total()));
      partNote.write(note);
    }
  }

  /**
   * Appends what a connection brings, up to a position.
   *
   * @param silence the longest time without a noteworthy number of bytes
   * @return whether the connection had no more
   * @throws DiskStream.Failure when the disk fails; all other exceptions are of the connection
   */
  boolean append(InputStream in, long end, Duration silence, LongAdder received)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long least = silence.toMillis() * SLOWEST / 1000;
    long since = System.nanoTime();
    long start = position;
    try (OutputStream out =
        new DiskStream(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      while (position < end) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, end - position));
        if (n < 0) {
          return true;
        }
        out.write(buffer, 0, n);
        digest.update(buffer, 0, n);
        position += n;
        received.add(n);
        long now = System.nanoTime();
        if (now - since > silence.toNanos()) {
          if (position - start < least) {
            throw new SocketTimeoutException("too slow");
          }
          since = now;
          start = position;
        }
      }
      return false;
    }
  }

  /** The first bytes, which show the type. */
  byte[] head(int most) throws IOException {
    try (InputStream in = Files.newInputStream(part)) {
      return in.readNBytes(most);
    }
  }

  /** Makes the file whole. */
  Done finish(String type) throws IOException {
    String sha256 = Sha256.hex(digest.digest());
    URI from = half == null ? URI.create(address) : half.from();
    Map<String, @Nullable String> note = new LinkedHashMap<>();
    note.put("address", address);
    note.put("bytes", Long.toString(position));
    note.put("sha256", sha256);
    note.put("type", type);
    note.put("from", from.toString());
    // In this order, a kill at any moment leaves a half that is continued or a whole file.
    Files.deleteIfExists(whole);
    wholeNote.write(note);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    partNote.delete();
    return new Done(whole, position, sha256, type, from);
  }

  /** Removes what is there of the file. */
  void discard() throws IOException {
    partNote.delete();
    Files.deleteIfExists(part);
    position = 0;
    half = null;
  }
}
