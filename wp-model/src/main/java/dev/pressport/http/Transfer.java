package dev.pressport.http;

import dev.pressport.http.Download.Failed;
import dev.pressport.http.RetryDecision.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The download of one file, over as many requests as it takes. */
final class Transfer {
  private static final int WHOLE = 200;
  private static final int WHOLE_FROM_PROXY = 203;
  private static final int NOTHING = 204;
  private static final int NOTHING_NEW = 205;
  private static final int PART = 206;
  private static final int NO_SUCH_RANGE = 416;

  /** The bytes after which earlier setbacks no longer count. */
  private static final long NOTEWORTHY = 1 << 20;

  /**
   * The most bytes of a file whose response has no length, 2 GiB, so that an endless one ends; web
   * servers send the length of larger files.
   */
  private static final long MOST_UNANNOUNCED = 2L << 30;

  /** The number of setbacks without noteworthy progress. */
  private static final int MOST_SETBACKS = 20;

  /** The number of waits without noteworthy progress, which stop all files of a host. */
  private static final int MOST_WAITS = 10;

  /** The extensions of files whose packing is part of the file, though servers name it encoding. */
  private static final Set<String> PACKED = Set.of("gz", "svgz", "tgz");

  private static final List<Header> PLAIN =
      List.of(new Header("Accept", "*/*"), new Header("Accept-Encoding", "identity"));

  /**
   * What all downloads share.
   *
   * @param mostBytes of a file
   * @param received counts the bytes from the network
   * @param kept counts the bytes that an earlier run left
   */
  record Shared(
      Connection connection,
      RetryPolicy policy,
      Function<URI, DownloadHost> hosts,
      long mostBytes,
      LongAdder received,
      LongAdder kept) {

    /** The same for a file that was counted before. */
    Shared uncounted() {
      return new Shared(connection, policy, hosts, mostBytes, received, new LongAdder());
    }
  }

  private final Shared shared;
  private final URI address;
  private final DownloadFile file;

  private boolean continuing = true;
  private long left;
  private long furthest;
  private long noted;
  private int setbacks;
  private int fruitless;
  private int waits;

  Transfer(Shared shared, URI address, DownloadFile file) {
    this.shared = shared;
    this.address = address;
    this.file = file;
  }

  /** The end of one attempt. */
  private sealed interface Outcome {
    record Ended(Download download) implements Outcome {}

    /** Another request, at once, for the file from its beginning. */
    record Anew() implements Outcome {}

    /** A site in trouble. */
    record Later(DownloadHost host, Wait pause) implements Outcome {}

    /**
     * Passing trouble.
     *
     * @param failure when it does not pass
     * @param repetitions that may help as long as no bytes come
     * @param unreached the host that did not answer; null when it did
     */
    record Again(Failed failure, int repetitions, @Nullable DownloadHost unreached)
        implements Outcome {}
  }

  /**
   * Downloads the file, or what is missing of it.
   *
   * @throws IOException when the disk fails, or the thread is interrupted
   */
  Download run() throws IOException {
    Optional<Download.Done> whole = file.whole();
    if (whole.isPresent()) {
      shared.kept().add(whole.get().bytes());
      return whole.get();
    }
    file.open();
    left = file.position();
    furthest = left;
    noted = left;
    Download end = file.isWhole() ? finishLeft() : attempts();
    if (end instanceof Failed && file.half() == null) {
      file.discard();
    }
    return end;
  }

  /** Finishes what an earlier run received to the last byte. */
  private Download finishLeft() throws IOException {
    shared.kept().add(left);
    return finish(WHOLE);
  }

  private Download attempts() throws IOException {
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw Pause.interrupted();
      }
      Outcome outcome = attempt();
      noteProgress();
      if (outcome instanceof Outcome.Ended ended) {
        return ended.download();
      } else if (outcome instanceof Outcome.Later later) {
        if (waits++ >= MOST_WAITS || !later.host().pause(later.pause())) {
          return new Failed(
              DownloadFailure.SLOW_DOWN, later.pause().status(), later.pause().host());
        }
      } else if (outcome instanceof Outcome.Again again) {
        if (fruitless >= again.repetitions() || setbacks++ >= MOST_SETBACKS) {
          if (again.unreached() != null) {
            again.unreached().unreached(again.failure());
          }
          return again.failure();
        }
        Pause.of(Throttle.jittered(shared.policy().before(fruitless++)));
      }
    }
  }

  private void noteProgress() {
    if (file.position() > furthest) {
      furthest = file.position();
      fruitless = 0;
    }
    if (furthest - noted >= NOTEWORTHY) {
      noted = furthest;
      setbacks = 0;
      waits = 0;
    }
  }

  /** Follows the redirects of the address, and takes what comes at their end. */
  private Outcome attempt() throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= Connection.MOST_REDIRECTS; redirects++) {
      DownloadHost host = shared.hosts().apply(at);
      if (host.givenUp() != null) {
        return new Outcome.Ended(host.givenUp());
      }
      Hop hop = hop(host, at);
      if (hop.outcome() != null) {
        return hop.outcome();
      }
      at = hop.next();
    }
    return ended(DownloadFailure.REDIRECT_LOOP, 0, place(at));
  }

  /** One request: its outcome, or where it redirects to. */
  private record Hop(@Nullable Outcome outcome, URI next) {}

  private Hop hop(DownloadHost host, URI at) throws IOException {
    try (DownloadHost.Turn turn = host.enter()) {
      return hop(host, turn, at);
    } catch (InterruptedException e) {
      throw Pause.interrupted();
    }
  }

  private Hop hop(DownloadHost host, DownloadHost.Turn turn, URI at) throws IOException {
    Response answer;
    try {
      answer = shared.connection().ask(at, headers(), false);
    } catch (HttpFailure e) {
      return new Hop(refusal(e), at);
    } catch (IOException e) {
      DownloadFailure reason = DownloadFailure.of(FailureReasons.of(e));
      Failed failed = new Failed(reason, 0, Hosts.host(at));
      return new Hop(new Outcome.Again(failed, host.repetitions(e), host), at);
    }
    try (Response response = answer) {
      turn.answered(response.code());
      URI next = Connection.redirection(response, at);
      return next == null ? new Hop(take(response, host, at), at) : new Hop(null, next);
    } catch (HttpFailure e) {
      return new Hop(refusal(e), at);
    }
  }

  private static Outcome refusal(HttpFailure failure) {
    return ended(DownloadFailure.of(failure.reason()), 0, place(failure.address()));
  }

  private static Outcome ended(DownloadFailure reason, int status, String detail) {
    return new Outcome.Ended(new Failed(reason, status, detail));
  }

  /** An address without its query, which may hold a secret. */
  private static String place(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
  }

  private List<Header> headers() {
    HalfFile half = file.half();
    if (!continuing || half == null || half.validator() == null) {
      return PLAIN;
    }
    List<Header> headers = new ArrayList<>(PLAIN);
    headers.add(new Header("Range", "bytes=" + file.position() + "-"));
    headers.add(new Header("If-Range", half.validator()));
    return headers;
  }

  private Outcome take(Response response, DownloadHost host, URI at) throws IOException {
    int status = response.code();
    boolean continued = response.request().header("Range") != null;
    if (status == NO_SUCH_RANGE && continued) {
      return anew();
    }
    return switch (status) {
      case WHOLE, WHOLE_FROM_PROXY -> whole(response, at);
      case PART -> part(response, at, continued);
      case NOTHING, NOTHING_NEW -> ended(DownloadFailure.EMPTY, status, "");
      default -> trouble(response, host, at);
    };
  }

  /** Begins again without ranges, since those of the server cannot be trusted. */
  private Outcome anew() throws IOException {
    continuing = false;
    file.discard();
    return new Outcome.Anew();
  }

  private Outcome trouble(Response response, DownloadHost host, URI at) {
    int status = response.code();
    Verdict verdict = Verdict.of(status);
    Failed failed = new Failed(DownloadFailure.STATUS, status, at.equals(address) ? "" : place(at));
    return switch (verdict) {
      case TAKE -> new Outcome.Ended(failed);
      case AGAIN, AGAIN_PERHAPS -> new Outcome.Again(failed, verdict.repetitions(), null);
      case AGAIN_LATER ->
          new Outcome.Later(
              host,
              Wait.after(
                  Hosts.host(at),
                  status,
                  null,
                  RetryAfter.of(Optional.ofNullable(response.header("Retry-After")), Instant.now()),
                  Throttle.jittered(shared.policy().before(waits))));
    };
  }

  private Outcome whole(Response response, URI at) throws IOException {
    String packing = packing(response);
    boolean packed = packing.equals("gzip") || packing.equals("x-gzip");
    if (!packed && !packing.isEmpty()) {
      return ended(DownloadFailure.WRONG_TYPE, response.code(), "Content-Encoding");
    }
    long length = packed ? -1 : response.body().contentLength();
    HalfFile version = HalfFile.of(response, at, length);
    if (length > shared.mostBytes()) {
      return tooLarge(response.code());
    }
    file.begin(packed ? version.withoutValidator() : version);
    long end = length < 0 ? Math.min(shared.mostBytes(), MOST_UNANNOUNCED) : length;
    return receive(response, packed, end, length);
  }

  /** The name of an encoding that is to be removed; empty for none. */
  private String packing(Response response) {
    String encoding = response.header("Content-Encoding");
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    boolean own = name.endsWith("gzip") && PACKED.contains(FileTypes.extension(address));
    return own || name.equals("identity") ? "" : name;
  }

  private Outcome part(Response response, URI at, boolean continued) throws IOException {
    ContentRange range = ContentRange.of(response.header("Content-Range"));
    HalfFile half = file.half();
    long first = continued ? file.position() : 0;
    if (range == null || range.first() != first || !packing(response).isEmpty()) {
      return continued ? anew() : ended(DownloadFailure.STATUS, response.code(), "");
    }
    HalfFile version = HalfFile.of(response, at, range.total());
    if (continued && (half == null || !half.isContinuedBy(version))) {
      return anew();
    }
    if (range.total() > shared.mostBytes()) {
      return tooLarge(response.code());
    }
    if (continued) {
      shared.kept().add(left);
    } else {
      file.begin(version);
    }
    return receive(response, false, range.last() + 1, range.total());
  }

  private Outcome tooLarge(int status) throws IOException {
    file.discard();
    return ended(DownloadFailure.TOO_LARGE, status, "");
  }

  /**
   * Takes the bytes of a response.
   *
   * @param end the position at which to stop
   * @param total the length of the file; -1 when unknown
   */
  private Outcome receive(Response response, boolean packed, long end, long total)
      throws IOException {
    left = 0;
    boolean atEnd;
    try {
      InputStream in = response.body().byteStream();
      InputStream plain = packed ? new GZIPInputStream(in) : in;
      atEnd = file.append(plain, end, shared.policy().silence(), shared.received());
    } catch (DiskStream.Failure e) {
      throw e.reason();
    } catch (InterruptedIOException e) {
      return broken(DownloadFailure.TIMEOUT, Verdict.AGAIN_PERHAPS, response, total);
    } catch (IOException e) {
      return broken(DownloadFailure.TRUNCATED, Verdict.AGAIN, response, total);
    }
    if (total < 0 && !atEnd) {
      return tooLarge(response.code());
    } else if (file.position() < total) {
      return broken(DownloadFailure.TRUNCATED, Verdict.AGAIN, response, total);
    }
    return new Outcome.Ended(finish(response.code()));
  }

  private Outcome broken(DownloadFailure reason, Verdict verdict, Response response, long total) {
    String detail = file.position() + (total < 0 ? "" : " of " + total) + " bytes";
    Failed failed = new Failed(reason, response.code(), detail);
    return new Outcome.Again(failed, verdict.repetitions(), null);
  }

  private Download finish(int status) throws IOException {
    if (file.position() == 0) {
      file.discard();
      return new Failed(DownloadFailure.EMPTY, status, "");
    }
    FileTypes.Judgement judgement =
        FileTypes.judge(file.head(FileTypes.HEAD), FileTypes.extension(address));
    if (judgement.failure() != null) {
      file.discard();
      return new Failed(judgement.failure(), status, judgement.type());
    }
    return file.finish(judgement.type());
  }
}
