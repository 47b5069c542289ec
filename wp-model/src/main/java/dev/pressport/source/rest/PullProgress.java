package dev.pressport.source.rest;

import dev.pressport.http.HttpSettings;
import dev.pressport.http.Wait;
import dev.pressport.source.Fetching;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a pull: what is done, how long requests take, and an estimate of what is left.
 * Reports a few times a second from a separate thread, until it is closed.
 */
final class PullProgress implements ApiClient.Timing, AutoCloseable {
  private static final long PERIOD_MILLIS = 400;

  /** The time after which the first responses are enough for an estimate. */
  private static final long SETTLED = Duration.ofSeconds(2).toNanos();

  /** The time after which lists that have not answered yet are not waited for. */
  private static final long PATIENCE = Duration.ofSeconds(6).toNanos();

  private final String host;
  private final PullListener listener;
  private final Thread reporter;
  private final LongSupplier clock;
  private final long start;
  private final HttpSettings settings;
  private final Load load = new Load();
  private final Map<String, ListState> lists = new LinkedHashMap<>();
  private final Times all = new Times();
  private final Times pages = new Times();
  private final Times checks = new Times();
  private final Times histories = new Times();
  private long historiesDone;
  private long requests;
  private long paused;
  private long pausedUntil;
  private volatile boolean closed;

  PullProgress(String host, HttpSettings settings, PullListener listener) {
    this(host, settings, listener, System::nanoTime);
  }

  PullProgress(String host, HttpSettings settings, PullListener listener, LongSupplier clock) {
    this.host = host;
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.pausedUntil = start;
    this.reporter = new Thread(this::report, "pressport-progress");
    reporter.setDaemon(true);
    reporter.start();
  }

  /** The time that requests of one kind take, mostly of the newest ones. */
  private static final class Times {
    /** The weight of the requests before another one: about the last fifty count. */
    private static final double OLDER = 0.98;

    private double weight;
    private double nanos;

    void add(long time) {
      weight = weight * OLDER + 1;
      nanos = nanos * OLDER + time;
    }

    /** Returns the average time; that of the first other kind where there was no request yet. */
    double mean(Times... others) {
      if (weight > 0) {
        return nanos / weight;
      }
      for (Times other : others) {
        if (other.weight > 0) {
          return other.mean();
        }
      }
      return 0;
    }
  }

  /** The number of requests at a time, on average over the last half minute or so. */
  private static final class Load {
    private static final double WINDOW = Duration.ofSeconds(15).toNanos();

    private int running;
    private long changed;
    private double span;
    private double area;

    void change(long now, int difference) {
      advance(now);
      running += difference;
    }

    private void advance(long now) {
      double time = Math.max(0, now - changed);
      double older = Math.exp(-time / WINDOW);
      if (span > 0 || running > 0) {
        span = span * older + time;
        area = area * older + time * running;
      }
      changed = now;
    }

    double mean(long now) {
      advance(now);
      return span > 0 ? area / span : 0;
    }
  }

  /** The state of one list. */
  private static final class ListState {
    final Collection collection;
    final String label;
    final Times pages = new Times();
    final Times checks = new Times();
    @Nullable Long total;
    boolean update;
    boolean finished;
    long items;
    long checked;
    long pagesDone;
    long checksDone;
    long changed;
    long withHistory;

    ListState(Collection collection, String label) {
      this.collection = collection;
      this.label = label;
    }

    private long known() {
      return Math.max(total == null ? 0 : total, items);
    }

    private long pagesOfAll() {
      return Math.max(1, (known() + CollectionReading.PAGE - 1) / CollectionReading.PAGE);
    }

    long pagesLeft() {
      long all = update ? changed : Math.max(pagesOfAll(), changed);
      return finished ? 0 : Math.max(0, all - pagesDone);
    }

    long checksLeft() {
      boolean none = finished || !collection.isPaged() || (pagesDone > 0 && known() == 0);
      return none ? 0 : Math.max(0, pagesOfAll() - checksDone);
    }

    double historiesOfAll() {
      return withHistory == 0 || finished || update
          ? withHistory
          : (double) withHistory * known() / Math.max(1, items);
    }

    Fetching.Part part() {
      boolean checking = pagesLeft() == 0;
      return new Fetching.Part(
          collection.name(),
          label,
          checking,
          checking ? Math.min(checked, known()) : items,
          total == null ? null : Long.valueOf(known()));
    }
  }

  /** Announces a list. */
  synchronized void begin(Collection collection, String label) {
    lists.put(collection.route(), new ListState(collection, label));
  }

  /** Notes the number of items that the site reports for a list; null for none. */
  synchronized void total(Collection collection, @Nullable Long total) {
    ListState list = lists.get(collection.route());
    if (list != null && total != null) {
      list.total = total;
    }
  }

  /** Notes that a list is compared with an earlier reading of it, or no longer. */
  synchronized void update(Collection collection, boolean isUpdate) {
    ListState list = lists.get(collection.route());
    if (list != null) {
      list.update = isUpdate;
    }
  }

  /** Notes how many pages a list needs for items that are missing or have changed. */
  synchronized void changed(Collection collection, long pageCount) {
    ListState list = lists.get(collection.route());
    if (list != null) {
      list.changed = list.pagesDone + pageCount;
    }
  }

  /** Notes a page of a list. */
  synchronized void took(Collection collection, long items, long withHistory) {
    ListState list = lists.get(collection.route());
    if (list != null) {
      list.pagesDone++;
      list.items = items;
      list.withHistory = withHistory;
    }
  }

  /** Notes a page of ids and dates. */
  synchronized void checked(Collection collection, long items) {
    ListState list = lists.get(collection.route());
    if (list != null) {
      list.checksDone++;
      list.checked += items;
    }
  }

  /** Notes the end of a list. */
  synchronized void finished(Collection collection, long withHistory) {
    ListState list = lists.get(collection.route());
    if (list != null) {
      list.finished = true;
      list.withHistory = withHistory;
    }
  }

  /** Notes that the older versions of an entry are read. */
  synchronized void history() {
    historiesDone++;
  }

  /** Returns the time of a clock that stands still during waits. */
  private long now() {
    long now = clock.getAsLong();
    return now - paused + Math.max(0, pausedUntil - now);
  }

  /** Returns the time of the clock of {@link #begun}. */
  synchronized long time() {
    return now();
  }

  @Override
  public synchronized long begun() {
    load.change(now(), 1);
    return now();
  }

  @Override
  public synchronized void ended(ApiRequest request, long begin, boolean answered) {
    long nanos = now() - begin;
    load.change(now(), -1);
    if (answered) {
      add(request, nanos);
    }
  }

  private void add(ApiRequest request, long nanos) {
    requests++;
    all.add(nanos);
    ListState list = lists.get(request.route());
    boolean check = CollectionReading.IN_SHORT.equals(request.query().get("_fields"));
    if (request.route().endsWith(RequestOwner.REVISIONS)) {
      histories.add(nanos);
    } else if (check) {
      checks.add(nanos);
    } else {
      pages.add(nanos);
    }
    if (list != null) {
      (check ? list.checks : list.pages).add(nanos);
    }
  }

  /** Notes a wait, which is no time of work, and reports it. */
  void waiting(Wait wait) {
    synchronized (this) {
      long now = clock.getAsLong();
      long until = Math.max(pausedUntil, now + wait.time().toNanos());
      paused += until - Math.max(now, pausedUntil);
      pausedUntil = until;
    }
    listener.waiting(wait);
  }

  private void report() {
    try {
      while (!closed) {
        Thread.sleep(PERIOD_MILLIS);
        Fetching state = state();
        if (!closed) {
          listener.fetching(state);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized Fetching state() {
    long spent = Math.max(1_000_000, now() - start);
    return new Fetching(host, requests, requests * 1e9 / spent, part(), left());
  }

  private Fetching.@Nullable Part part() {
    ListState longest = null;
    for (ListState list : lists.values()) {
      if (!list.finished
          && (longest == null
              || list.pagesLeft() + list.checksLeft()
                  > longest.pagesLeft() + longest.checksLeft())) {
        longest = list;
      }
    }
    if (longest != null) {
      return longest.part();
    }
    long all = Math.round(historiesOfAll());
    return all == 0
        ? null
        : new Fetching.Part("revision", "revision", false, Math.min(historiesDone, all), all);
  }

  private double historiesOfAll() {
    return lists.values().stream().mapToDouble(ListState::historiesOfAll).sum();
  }

  /**
   * Estimates the time left: the requests left, each as long as those of its kind took so far, as
   * many at a time as so far.
   */
  private @Nullable Duration left() {
    long now = now();
    boolean early = now - start < SETTLED || (now - start < PATIENCE && !allAreBegun());
    if (lists.isEmpty() || requests == 0 || early) {
      return null;
    }
    double running = Math.max(0.1, load.mean(now));
    double atATime = Math.min(running, settings.concurrency());
    // The rest of them waits for its turn, all for the same time.
    double queued = all.mean() * (running - atATime) / running;
    double historiesLeft = Math.max(0, historiesOfAll() - historiesDone);
    double requestsLeft = historiesLeft;
    double time = historiesLeft * net(histories.mean(checks, pages), queued);
    for (ListState list : lists.values()) {
      time += list.pagesLeft() * net(list.pages.mean(pages), queued);
      time += list.checksLeft() * net(list.checks.mean(checks, list.pages, pages), queued);
      requestsLeft += list.pagesLeft() + list.checksLeft();
    }
    double perSecond = settings.perSecond();
    return Duration.ofNanos(
        (long) Math.max(time / atATime, perSecond > 0 ? requestsLeft * 1e9 / perSecond : 0));
  }

  /** Returns the time that a request takes when it has its turn. */
  private static double net(double whole, double queued) {
    return Math.max(whole / 4, whole - queued);
  }

  private boolean allAreBegun() {
    return lists.values().stream()
        .allMatch(list -> list.finished || list.pagesDone > 0 || list.checksDone > 0);
  }

  @Override
  public void close() {
    closed = true;
    reporter.interrupt();
    try {
      reporter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
