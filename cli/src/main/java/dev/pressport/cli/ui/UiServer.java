package dev.pressport.cli.ui;

import com.sun.net.httpserver.HttpServer;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.export.output.TemporaryFolder;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The server of the page, which only this computer can reach. */
public final class UiServer implements AutoCloseable {
  /** The time without a page after which the server ends, unless a job is running. */
  static final Duration IDLE = Duration.ofMinutes(30);

  private static final Duration CHECK = Duration.ofSeconds(20);
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ExecutorService threads;
  private final AccessTokens tokens = new AccessTokens();
  private final Conversation conversation;
  private final Clock clock;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile long lastSeen;

  /**
   * The settings of a server.
   *
   * @param root the folder that exports are written below
   * @param port 0 for any that is free
   * @param largestUpload the size of dropped files that is accepted, in bytes
   */
  public record Settings(Path root, int port, long largestUpload, Clock clock) {}

  private UiServer(
      HttpServer server, ExecutorService threads, Conversation conversation, Clock clock) {
    this.server = server;
    this.threads = threads;
    this.conversation = conversation;
    this.clock = clock;
    this.lastSeen = clock.millis();
  }

  /**
   * Starts a server.
   *
   * @throws Faults when the port is taken
   */
  public static UiServer start(Settings settings, Exports exports, TemporaryFolder temporary)
      throws IOException {
    HttpServer server = bound(settings.port());
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "page");
              thread.setDaemon(true);
              return thread;
            });
    Path files = Files.createDirectory(temporary.path().resolve("uploads"));
    Uploads uploads = new Uploads(files, settings.largestUpload());
    Path root = settings.root().toAbsolutePath().normalize();
    Conversation conversation = new Conversation(exports, root, uploads, settings.clock());
    UiServer ui = new UiServer(server, threads, conversation, settings.clock());
    RequestCheck check = new RequestCheck(ui.port(), ui.tokens);
    server.createContext(
        "/", new Routes(check, ui.tokens, conversation, ui::seen, ui.end::countDown));
    server.setExecutor(threads);
    server.start();
    return ui;
  }

  private static HttpServer bound(int port) throws IOException {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      throw new Faults(Fault.of("port-in-use", Integer.toString(port)));
    }
  }

  /** Returns the port that it listens to. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Returns an address that opens the page once. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/?token=" + tokens.issue();
  }

  private void seen() {
    lastSeen = clock.millis();
  }

  /** Returns whether no page has asked for anything for a long time, and no job is running. */
  boolean isIdle() {
    return !conversation.isBusy() && clock.millis() - lastSeen > IDLE.toMillis();
  }

  /** Waits until a person quits, or until no page has been open for 30 minutes. */
  public void await() throws InterruptedException {
    while (!end.await(CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
      if (isIdle()) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    conversation.close();
    server.stop(1);
    threads.shutdownNow();
  }
}
