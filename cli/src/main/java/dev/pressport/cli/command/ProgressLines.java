package dev.pressport.cli.command;

import dev.pressport.cli.command.RunEstimate.Stage;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.migrate.Progress;
import dev.pressport.http.Wait;
import dev.pressport.problem.Problem;
import dev.pressport.source.Fetching;
import dev.pressport.source.OpenSite;
import dev.pressport.verify.VerifyProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows progress: bars on a terminal, and elsewhere a plain line a minute. */
final class ProgressLines implements Progress, AutoCloseable {
  private static final long FIRST = 1_000;
  private static final long REDRAW = 200;
  private static final long LINE = 60_000;
  private static final long FIRST_LINE = 3_000;
  private static final long EARLY_LINE = 10_000;
  private static final int EARLY_LINES = 7;
  private static final int WIDTH = 24;
  private static final int LONGEST_TITLE = 60;

  /** The length of a wait that needs no line. */
  private static final Duration BRIEF = Duration.ofSeconds(3);

  private final Console console;
  private final Verbosity verbosity;
  private final BooleanSupplier stopped;
  private final String output;
  private final Runnable finishing;
  private final boolean quiet;
  private final boolean bars;
  private final RunEstimate estimate = new RunEstimate();
  private final long start = System.currentTimeMillis();
  private long stageStart = start;
  private long lastShown = start;
  private long waitingUntil;
  private int fetchingLines;
  private VerifyProgress.@Nullable Stage verifying;
  private boolean drawn;
  private boolean complete;
  private long items;
  private long allItems;
  private long copiedFiles = -1;
  private long copiedBytes;

  /** The progress of a command that writes nothing. */
  ProgressLines(Console console, Verbosity verbosity, BooleanSupplier stopped) {
    this(console, verbosity, stopped, "nothing", () -> {});
  }

  /**
   * The progress of an export.
   *
   * @param stopped whether the process is about to end
   * @param output the output for people, when it is no folder
   * @param finishing runs when everything is written
   */
  ProgressLines(
      Console console,
      Verbosity verbosity,
      BooleanSupplier stopped,
      String output,
      Runnable finishing) {
    this.console = console;
    this.verbosity = verbosity;
    this.stopped = stopped;
    this.output = output;
    this.finishing = finishing;
    this.quiet = verbosity.quiet() || verbosity.progress().equals("never");
    boolean dumb = "dumb".equals(console.environment().get("TERM"));
    boolean accessible = console.environment().containsKey("ACCESSIBLE");
    this.bars =
        verbosity.progress().equals("always") || (console.terminal() && !dumb && !accessible);
  }

  @Override
  public void begin(List<OpenSite.Origin> origins, @Nullable Path partial) {
    if (quiet) {
      return;
    }
    close();
    OpenSite.Origin first = origins.get(0);
    long bytes = origins.stream().mapToLong(OpenSite.Origin::bytes).sum();
    String what = origins.size() == 1 ? first.name() : origins.size() + " files";
    console
        .err()
        .println(
            "Reading "
                + what
                + " ("
                + first.format()
                + ", "
                + DisplayFormat.bytes(bytes)
                + "), writing "
                + (partial == null ? output : DisplayFormat.path(partial)));
  }

  @Override
  public void replacing(List<String> changed) {
    synchronized (console) {
      close();
      String line = UserChangesText.warning(changed);
      console.err().println(TextWrapper.at(console.columns(), line, "  "));
    }
  }

  @Override
  public void fetching(Fetching state) {
    synchronized (console) {
      long now = System.currentTimeMillis();
      boolean waits = now < waitingUntil;
      if (bars && isDue()) {
        draw(waits ? FetchingText.untilNext(waitingUntil - now) : FetchingText.of(state));
      } else if (!bars && !waits && isLineDue(now)) {
        console.err().println(FetchingText.of(state));
      }
    }
  }

  /** Lines are frequent at first, so that people see that it works, and then rare. */
  private boolean isLineDue(long now) {
    long next = fetchingLines == 0 ? FIRST_LINE : fetchingLines < EARLY_LINES ? EARLY_LINE : LINE;
    if (quiet || stopped.getAsBoolean() || now - (fetchingLines == 0 ? start : lastShown) < next) {
      return false;
    }
    fetchingLines++;
    lastShown = now;
    return true;
  }

  @Override
  public void limited(String user) {
    synchronized (console) {
      if (!verbosity.quiet() && !stopped.getAsBoolean()) {
        close();
        String line =
            "The account "
                + DisplayFormat.printable(user)
                + " may edit only a part of the site. The rest is read as visitors see it.";
        console.err().println(TextWrapper.at(console.columns(), line, "  "));
      }
    }
  }

  @Override
  public void waiting(Wait wait) {
    synchronized (console) {
      waitingUntil = Math.max(waitingUntil, System.currentTimeMillis() + wait.time().toMillis());
      boolean brief = wait.time().compareTo(BRIEF) < 0 && !verbosity.verbose();
      if (!verbosity.quiet() && !brief && !stopped.getAsBoolean()) {
        close();
        String line =
            DisplayFormat.printable(FetchingText.of(wait, LocalTime.now(ZoneId.systemDefault())));
        console.err().println(TextWrapper.at(console.columns(), line, "  "));
      }
    }
  }

  @Override
  public void finishing() {
    finishing.run();
  }

  @Override
  public void read(long bytes, long of) {
    running(Stage.LOADING, bytes, of, "Loading", () -> DisplayFormat.bytes(bytes));
  }

  @Override
  public void outline(long bytes, long of) {
    running(Stage.OUTLINE, bytes, of, "Reading", () -> DisplayFormat.bytes(bytes));
  }

  /** Shows how far the whole run is, of which this is one stage. */
  private void running(Stage stage, long done, long of, String name, Supplier<String> detail) {
    estimate.at(stage, done, of, System.currentTimeMillis());
    if (isDue()) {
      show(name, estimate.share(), detail.get(), left(estimate.secondsLeft()));
    }
  }

  @Override
  public void written(long done, long of) {
    items = done;
    allItems = of;
    if (done == of && !bars && !quiet && !complete) {
      complete = true;
      console.err().println("Items " + detail());
    } else {
      running(Stage.WRITING, done, of, "Writing", this::detail);
    }
  }

  private String detail() {
    String detail = DisplayFormat.number(items) + " of " + DisplayFormat.number(allItems);
    return copiedFiles < 0
        ? detail
        : detail
            + ", "
            + DisplayFormat.count(copiedFiles, "file", "files")
            + ", "
            + DisplayFormat.bytes(copiedBytes);
  }

  /** Shows how far a verification is. */
  void verified(VerifyProgress.Stage stage, long done, long of) {
    synchronized (console) {
      if (stage != verifying) {
        verifying = stage;
        stageStart = System.currentTimeMillis();
      }
      if (isDue()) {
        switch (stage) {
          case FILES -> show("Files  ", done, of, DisplayFormat.bytes(done));
          case LINKS -> show("Links  ", done, of, DisplayFormat.count(done, "page", "pages"));
          case PAGES ->
              show(
                  "Pages  ",
                  done,
                  of,
                  DisplayFormat.number(done) + " of " + DisplayFormat.number(of));
        }
      }
    }
  }

  @Override
  public void copied(long files, long bytes) {
    copiedFiles = files;
    copiedBytes = bytes;
    written(items, allItems);
  }

  @Override
  public void problem(Problem problem) {
    if (!verbosity.verbose()) {
      return;
    }
    close();
    String kind =
        switch (problem.severity()) {
          case NOTE -> "note: ";
          case LOSSY -> "changed: ";
          case SKIPPED -> "skipped: ";
        };
    String line = "  " + kind + place(problem) + problem.message();
    int columns = Math.max(60, console.columns());
    console.err().println(TextWrapper.at(columns, DisplayFormat.printable(line), "    "));
  }

  private static String place(Problem problem) {
    StringBuilder place = new StringBuilder();
    Optional<String> item = problem.place(LONGEST_TITLE);
    String url = problem.item().url();
    if (item.isPresent()) {
      place.append(item.get()).append(url == null ? "" : ", " + url);
    } else if (problem.source() != null) {
      place.append(problem.source());
    }
    if (problem.field() != null && !place.isEmpty()) {
      place.append(", ").append(problem.field());
    }
    if (problem.offset() != null && problem.field() == null) {
      place.append(", byte ").append(DisplayFormat.number(problem.offset()));
    }
    return place.isEmpty() ? "" : place.append(": ").toString();
  }

  private boolean isDue() {
    if (quiet || stopped.getAsBoolean()) {
      return false;
    }
    long now = System.currentTimeMillis();
    if (now - start < FIRST || now - lastShown < (bars ? REDRAW : LINE)) {
      return false;
    }
    lastShown = now;
    return true;
  }

  private void show(String stage, long done, long of, String detail) {
    show(stage, of == 0 ? 0 : (double) done / of, detail, left(done, of));
  }

  private void show(String stage, double share, String detail, String left) {
    if (!bars) {
      console.err().println(stage.strip() + " " + detail + left);
      return;
    }
    long percent = Math.min(100, (long) (share * 100));
    int full = (int) (percent * WIDTH / 100);
    String bar = "=".repeat(full) + (full < WIDTH ? ">" + "-".repeat(WIDTH - full - 1) : "");
    draw(String.format(Locale.ROOT, "%s  [%s] %3d %%  %s%s", stage, bar, percent, detail, left));
  }

  private void draw(String line) {
    int columns = Math.max(20, console.columns() - 1);
    String cut = line.length() > columns ? line.substring(0, columns) : line;
    console.err().print("\r" + cut + " ".repeat(columns - cut.length()));
    console.err().flush();
    drawn = true;
  }

  /** An estimate, once there is enough to go by, until only files are awaited. */
  private String left(long done, long of) {
    long spent = System.currentTimeMillis() - stageStart;
    if (done <= 0 || done >= of || (done * 20 < of && spent < 3_000)) {
      return "";
    }
    return left(Math.max(0, spent * (of - done) / done / 1000));
  }

  private static String left(long seconds) {
    if (seconds < 0) {
      return "";
    }
    return seconds < 60 ? "  " + seconds + " s left" : "  " + seconds / 60 + " min left";
  }

  @Override
  public void close() {
    if (drawn) {
      console.err().print("\r" + " ".repeat(Math.max(20, console.columns() - 1)) + "\r");
      console.err().flush();
      drawn = false;
    }
  }
}
