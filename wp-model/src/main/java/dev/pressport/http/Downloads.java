package dev.pressport.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Downloads of files into a folder that outlives an interrupted run. Secrets go to the site alone.
 * Safe for many threads.
 */
public final class Downloads implements Closeable {
  /** The length that no media file reaches: 64 GiB. */
  public static final long MOST_BYTES = 64L << 30;

  /** The time in which cancelled requests end. */
  private static final Duration END = Duration.ofSeconds(5);

  private final Path folder;
  private final Connection connection;
  private final ExecutorService pool;
  private final Transfer.Shared shared;

  /** The downloads by address. Whole files are only marked: the folder holds the rest. */
  private final Map<Key, CompletableFuture<Download>> started = new ConcurrentHashMap<>();

  private final CompletableFuture<Download> whole = new CompletableFuture<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger queued = new AtomicInteger();
  private volatile boolean closed;

  /** The first half of the SHA-256 of an address, which is short and tells addresses apart. */
  private record Key(long high, long low) {

    static Key of(URI address) {
      String name = DownloadFile.name(address);
      return new Key(
          Long.parseUnsignedLong(name, 0, 16, 16), Long.parseUnsignedLong(name, 16, 32, 16));
    }
  }

  /**
   * Downloads on behalf of a site.
   *
   * @param folder made when missing; files in it from an earlier run are used or continued
   * @param waits receives each pause that a host makes necessary
   * @throws UnusableCertificates when the settings name a file that holds none
   * @throws IOException when the folder cannot be made
   */
  public Downloads(URI site, HttpSettings settings, Path folder, Consumer<Wait> waits)
      throws IOException {
    this(site, settings, folder, waits, MOST_BYTES);
  }

  /**
   * Downloads with another limit.
   *
   * @param mostBytes of a single file
   * @throws UnusableCertificates when the settings name a file that holds none
   * @throws IOException when the folder cannot be made
   */
  public Downloads(
      URI site, HttpSettings settings, Path folder, Consumer<Wait> waits, long mostBytes)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.connection = new Connection(site, settings, Duration.ZERO);
    Map<String, DownloadHost> hosts = new ConcurrentHashMap<>();
    this.shared =
        new Transfer.Shared(
            connection,
            settings.retryPolicy(),
            address ->
                hosts.computeIfAbsent(
                    DownloadHost.key(address), key -> new DownloadHost(settings, waits)),
            mostBytes,
            new LongAdder(),
            new LongAdder());
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(1, settings.concurrency()),
            task -> {
              Thread thread = new Thread(task, "download");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts a download, or returns the one that was started before for this address. What fails in
   * the network is a {@link Download.Failed}; only a failure of the disk ends the future with its
   * {@link IOException}.
   *
   * @param address its user and fragment do not count
   */
  public CompletableFuture<Download> start(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    URI bare = url == null ? null : Connection.bare(url);
    if (bare == null) {
      return CompletableFuture.completedFuture(
          new Download.Failed(DownloadFailure.BAD_ADDRESS, 0, ""));
    }
    Key key = Key.of(bare);
    CompletableFuture<Download> future = new CompletableFuture<>();
    CompletableFuture<Download> before = started.putIfAbsent(key, future);
    if (before == whole) {
      if (!started.replace(key, whole, future)) {
        return start(address);
      }
      done.decrementAndGet();
    } else if (before != null) {
      return before;
    }
    queued.incrementAndGet();
    try {
      Transfer.Shared counts = before == null ? shared : shared.uncounted();
      // A queue of many addresses takes much less room as texts.
      String waiting = bare.toString();
      pool.execute(() -> download(URI.create(waiting), key, counts, future));
    } catch (RejectedExecutionException e) {
      queued.decrementAndGet();
      future.complete(new Download.Failed(DownloadFailure.CLOSED, 0, ""));
    }
    return future;
  }

  private void download(
      URI address, Key key, Transfer.Shared counts, CompletableFuture<Download> future) {
    queued.decrementAndGet();
    running.incrementAndGet();
    Download end = null;
    Throwable failure = null;
    try {
      end = closed ? null : new Transfer(counts, address, new DownloadFile(folder, address)).run();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    running.decrementAndGet();
    complete(key, future, end, failure);
  }

  private void complete(
      Key key,
      CompletableFuture<Download> future,
      @Nullable Download end,
      @Nullable Throwable failure) {
    if (end instanceof Download.Done) {
      done.incrementAndGet();
      started.put(key, whole);
      future.complete(end);
    } else if (closed) {
      future.complete(new Download.Failed(DownloadFailure.CLOSED, 0, ""));
    } else if (failure != null) {
      future.completeExceptionally(failure);
    } else if (end != null) {
      failed.incrementAndGet();
      future.complete(end);
    }
  }

  /** Returns the state for a progress line. */
  public DownloadProgress progress() {
    return new DownloadProgress(
        done.get(),
        failed.get(),
        running.get(),
        queued.get(),
        shared.received().sum(),
        shared.kept().sum());
  }

  /**
   * Breaks off all downloads, which end as {@link DownloadFailure#CLOSED}. Another run continues
   * them.
   */
  @Override
  public void close() {
    closed = true;
    pool.shutdownNow().forEach(Runnable::run);
    connection.close();
    try {
      pool.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
