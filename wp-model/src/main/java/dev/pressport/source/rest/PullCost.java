package dev.pressport.source.rest;

import dev.pressport.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An estimate of the cost of a pull. The site serves one full page of each of its longest lists, as
 * many at a time as a pull requests; their times are taken for those of all pages.
 */
final class PullCost implements ApiClient.Timing {
  /** The number of lists of which a page is fetched. */
  private static final int SAMPLES = 4;

  /** The requests of a pull that belong to no list. */
  private static final int OTHERS = 5;

  private final HttpSettings settings;
  private final PullProgress progress;
  private final Map<ApiRequest, Long> times = new HashMap<>();
  private final List<Counted> lists = new ArrayList<>();
  private long pagesOfPlugins;

  PullCost(HttpSettings settings, PullProgress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * A list and the number of its items.
   *
   * @param way the request for its first page
   * @param count the request that counted its items
   */
  private record Counted(Collection collection, ApiRequest way, ApiRequest count, long items) {
    long pages() {
      return Math.max(1, (items + CollectionReading.PAGE - 1) / CollectionReading.PAGE);
    }

    long checks() {
      return collection.isPaged() && items > 0 ? pages() : 0;
    }
  }

  @Override
  public long begun() {
    return progress.begun();
  }

  @Override
  public void ended(ApiRequest request, long begin, boolean answered) {
    synchronized (this) {
      times.put(request, progress.time() - begin);
    }
    progress.ended(request, begin, answered);
  }

  /** Adds a list. */
  synchronized void add(Collection collection, ApiRequest way, ApiRequest count, long items) {
    lists.add(new Counted(collection, way, count, items));
  }

  /** Adds a list of a plugin. */
  synchronized void add(PluginApi.Offer offer, long items) {
    int size = offer.list().pageSize();
    pagesOfPlugins += Math.max(1, (items + size - 1) / size);
  }

  /** Fetches the sample pages and returns the estimate. */
  SiteSurvey.Cost estimate(ApiClient client) throws IOException {
    List<Counted> longest =
        lists.stream()
            .filter(list -> list.items() > 0)
            .sorted(
                Comparator.comparingLong(Counted::items)
                    .reversed()
                    .thenComparing(list -> list.collection().route()))
            .limit(SAMPLES)
            .toList();
    Map<Counted, Long> histories = new HashMap<>();
    JobQueue jobs = new JobQueue(settings.concurrency());
    for (Counted list : longest) {
      jobs.add(
          () -> {
            long some = histories(client.fetch(list.way()));
            synchronized (histories) {
              histories.put(list, some * list.items() / CollectionReading.PAGE);
            }
          });
    }
    jobs.await();
    return estimate(
        histories, pagesOfPlugins + PluginApi.of(client.recordingNow()).settings().size());
  }

  /** Returns how many of the items of a page have older versions, which take a request each. */
  private long histories(ApiResponse page) throws IOException {
    Optional<ResponseItems> items = ResponseItems.of(page);
    if (settings.credentials() == null || items.isEmpty()) {
      return 0;
    }
    long some = items.get().items().stream().filter(item -> item.revisions() > 0).count();
    return some * CollectionReading.PAGE / Math.max(1, items.get().items().size());
  }

  private synchronized SiteSurvey.Cost estimate(Map<Counted, Long> histories, long ofPlugins) {
    double page =
        lists.stream()
            .map(list -> times.get(list.way()))
            .filter(time -> time != null)
            .mapToLong(Long::longValue)
            .average()
            .orElse(0);
    double check =
        lists.stream().mapToLong(list -> time(list.count(), page)).average().orElse(page);
    long requests = OTHERS + ofPlugins;
    double busy = OTHERS * check + ofPlugins * page;
    for (Counted list : lists) {
      long history = histories.getOrDefault(list, 0L);
      requests += list.pages() + list.checks() + history;
      boolean few = list.items() < CollectionReading.PAGE;
      busy += list.pages() * (double) time(list.way(), few ? check : page);
      busy += list.checks() * (double) time(list.count(), check) + history * check;
    }
    double nanos = busy / settings.concurrency();
    if (settings.perSecond() > 0) {
      nanos = Math.max(nanos, requests * 1e9 / settings.perSecond());
    }
    return new SiteSurvey.Cost(requests, Duration.ofNanos((long) nanos));
  }

  private long time(ApiRequest request, double otherwise) {
    @Nullable Long time = times.get(request);
    return time == null ? (long) otherwise : time;
  }
}
