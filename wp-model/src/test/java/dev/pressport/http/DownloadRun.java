package dev.pressport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.http.Download.Done;
import dev.pressport.http.Download.Failed;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of downloads in a hurry, and the files that it may ask for. */
final class DownloadRun implements Closeable {
  static final RetryPolicy HASTE =
      new RetryPolicy(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMillis(400));

  static final HttpSettings VISITOR = HttpSettings.visitor("Test/1").with(HASTE);

  final List<Wait> waits = new CopyOnWriteArrayList<>();
  final Downloads downloads;

  DownloadRun(URI site, HttpSettings settings, Path folder) throws IOException {
    this(site, settings, folder, Downloads.MOST_BYTES);
  }

  DownloadRun(URI site, HttpSettings settings, Path folder, long mostBytes) throws IOException {
    this.downloads = new Downloads(site, settings, folder, waits::add, mostBytes);
  }

  Download get(URI address) {
    try {
      return downloads.start(address).get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  Done done(URI address) {
    Download end = get(address);
    assertThat(end).isInstanceOf(Done.class);
    return (Done) end;
  }

  Failed failed(URI address) {
    Download end = get(address);
    assertThat(end).isInstanceOf(Failed.class);
    return (Failed) end;
  }

  DownloadFailure failure(URI address) {
    return failed(address).reason();
  }

  @Override
  public void close() {
    downloads.close();
  }

  /** A file that begins as a JPEG does, and goes on at random. */
  static byte[] jpeg(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] start = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static void assertHolds(Done done, byte[] bytes) throws IOException {
    assertThat(Files.readAllBytes(done.file())).isEqualTo(bytes);
    assertThat(done.bytes()).isEqualTo(bytes.length);
    assertThat(done.sha256()).isEqualTo(sha256(bytes));
  }
}
