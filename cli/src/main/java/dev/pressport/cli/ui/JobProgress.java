package dev.pressport.cli.ui;

import dev.pressport.export.migrate.Progress;
import dev.pressport.http.Wait;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.source.Fetching;
import dev.pressport.source.OpenSite;
import dev.pressport.text.TimeSpans;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The progress of a job by the clock of this process. Safe for many threads. */
final class JobProgress implements Progress {
  /** An estimate needs this share of the work, or this time. */
  private static final int SHARE = 20;

  private static final long LEAST = 3_000;

  private final Clock clock;
  private final long start;
  private final ProblemGroups problems = new ProblemGroups();
  private volatile boolean stopped;
  private Stage stage = Stage.OPENING;
  private long stageStart;
  private long end;
  private long done;
  private long of;
  private long files;
  private long fileBytes;
  private @Nullable String message;

  /** The stages of a job, in their order. */
  enum Stage {
    OPENING,
    READING,
    WRITING,
    FINISHING
  }

  /**
   * A moment of a job.
   *
   * @param done bytes while reading, items while writing
   * @param of 0 while the total is not known
   * @param files the number of media files copied
   * @param elapsed in milliseconds
   * @param left an estimate for the stage, in milliseconds; null while there is none
   * @param message the state of a live site; null for none
   */
  record Moment(
      Stage stage,
      long done,
      long of,
      long files,
      long fileBytes,
      long elapsed,
      @Nullable Long left,
      @Nullable String message,
      List<ProblemGroups.Group> problems) {
    Moment {
      problems = List.copyOf(problems);
    }
  }

  JobProgress(Clock clock) {
    this.clock = clock;
    this.start = clock.millis();
    this.stageStart = start;
  }

  synchronized Moment moment() {
    long now = end == 0 ? clock.millis() : end;
    return new Moment(
        stage, done, of, files, fileBytes, now - start, left(now), message, problems.groups());
  }

  private @Nullable Long left(long now) {
    long spent = now - stageStart;
    boolean vague = done <= 0 || done >= of || (done * SHARE < of && spent < LEAST);
    return vague ? null : Long.valueOf(spent * (of - done) / done);
  }

  /** Stops the clock. */
  synchronized void ended() {
    end = clock.millis();
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  private void at(Stage now, long reached, long total) {
    if (stopped) {
      throw new Stopped();
    }
    synchronized (this) {
      if (stage != now) {
        stage = now;
        stageStart = clock.millis();
        message = null;
      }
      done = reached;
      of = total;
    }
  }

  @Override
  public void begin(List<OpenSite.Origin> origins, @Nullable Path partial) {
    at(Stage.READING, 0, 0);
  }

  @Override
  public void read(long bytes, long total) {
    at(Stage.OPENING, bytes, total);
  }

  @Override
  public void outline(long bytes, long total) {
    at(Stage.READING, bytes, total);
  }

  @Override
  public void written(long items, long total) {
    at(Stage.WRITING, items, total);
  }

  @Override
  public void finishing() {
    at(Stage.FINISHING, 0, 0);
  }

  @Override
  public synchronized void copied(long count, long bytes) {
    files = count;
    fileBytes = bytes;
  }

  @Override
  public synchronized void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void fetching(Fetching state) {
    Fetching.Part list = state.list();
    Long total = list == null ? null : list.of();
    at(Stage.OPENING, list == null ? 0 : list.done(), total == null ? 0 : total);
    String what = list == null ? "Fetching " + state.host() : list.label();
    synchronized (this) {
      message = what + ", " + state.requests() + (state.requests() == 1 ? " request" : " requests");
    }
  }

  @Override
  public synchronized void waiting(Wait wait) {
    message =
        wait.host()
            + " is in trouble ("
            + wait.cause()
            + "). Waiting "
            + TimeSpans.words(wait.time());
  }

  /** Ends the work, as a person asked. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }
}
