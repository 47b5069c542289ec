package dev.pressport.source.rest;

import dev.pressport.http.Hosts;
import dev.pressport.http.HttpFailure;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.rest.ResponseItems.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reading of a collection to its end, regardless of the total that the site reports.
 *
 * <p>First upwards by id, several pages at a time. Then a second look from the other end, at ids
 * and dates alone: it goes down until it meets what was read at the beginning, so that rows beyond
 * a total that was too low, rows that slipped to another page while the site was changing, and rows
 * that were changed in the meantime are found, and requested by their ids. A page that the site
 * cannot make is read in ever smaller parts until the bad item is alone.
 */
final class CollectionReading {
  static final int PAGE = 100;

  /** The fields that the second look requests. */
  static final String IN_SHORT = "id,modified";

  /** The number of consecutive empty pages that mean the end, whatever the total. */
  private static final int MOST_EMPTY = 20;

  private static final int MOST_PARAMETERS = 4;

  /** The number of consecutive items whose ids alone get no answer, after which a list has none. */
  private static final int MOST_UNANSWERED = 3;

  private static final String SILENCE = "it does not answer for %s in time";

  private final Collection collection;
  private final List<ApiRequest> ways;
  private final ApiClient client;
  private final JobQueue jobs;
  private final int atATime;
  private Map<Long, String> earlier;
  private final PageBisection parts;
  private final PullProgress progress;
  private final Consumer<Finished> whenDone;

  private final Map<Long, String> seen = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final List<Item> withRevisions = new ArrayList<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private ApiRequest way;
  private long items;
  private int next = 2;
  private int lastFilled;
  private int running;
  private @Nullable Long pages;
  private @Nullable Long total;
  private boolean listed;
  private boolean pastEnd;
  private boolean lastWasEmpty;

  private final Map<Long, String> looked = new HashMap<>();
  private int lookNext = 1;
  private int lookRunning;
  private long lowestLooked = Long.MAX_VALUE;
  private boolean lookNews = true;
  private boolean lookEnded;
  private boolean lookFailed;

  /**
   * The outcome of a reading.
   *
   * @param partial whether the site may have more items that the user can read and not edit
   * @param refusal why nothing may be seen; null when something may
   * @param withRevisions those that have older versions
   * @param modified the dates of last change of the items with an id, by id
   */
  record Finished(
      Collection collection,
      @Nullable ApiRequest way,
      long items,
      boolean partial,
      @Nullable String refusal,
      List<Item> withRevisions,
      Map<Long, String> modified) {

    /** Returns the outcome of this reading and of another one of the same list. */
    Finished with(Finished other) {
      Map<Long, String> both = new HashMap<>(other.modified);
      both.putAll(modified);
      long all = Math.max(Math.max(items, other.items), both.size());
      return new Finished(collection, way, all, false, refusal, withRevisions, both);
    }
  }

  CollectionReading(
      Collection collection,
      List<ApiRequest> ways,
      ApiClient client,
      JobQueue jobs,
      int atATime,
      String storedFields,
      Map<Long, String> earlier,
      PullProgress progress,
      Consumer<Finished> whenDone) {
    this.collection = collection;
    this.ways = ways;
    this.client = client;
    this.jobs = jobs;
    this.atATime = atATime;
    this.earlier = collection.isDated() ? earlier : Map.of();
    this.parts = new PageBisection(storedFields, this::read, this::take);
    this.progress = progress;
    this.whenDone = whenDone;
    this.way = ways.get(0);
  }

  /**
   * Returns whether a request is for one item alone, in short form, because the site could not
   * serve it in full.
   */
  static boolean isOfOneInShort(ApiRequest request) {
    return IN_SHORT.equals(request.query().get("_fields"))
        && "1".equals(request.query().get("per_page"));
  }

  void start() {
    jobs.add(this::first);
  }

  /** The outcome of requesting a page. */
  record Page(Kind kind, ApiResponse response, List<Item> items) {
    enum Kind {
      LIST,
      PAST_END,
      REFUSED,
      FAILED
    }
  }

  private void first() throws IOException {
    Page refused = null;
    for (ApiRequest attempt : ways) {
      Page page = withTakenParameters(earlier.isEmpty() ? attempt : inShort(attempt));
      if (page.kind() != Page.Kind.REFUSED) {
        way = page.response().request();
        progress.total(collection, page.response().number("X-WP-Total"));
        progress.update(collection, !earlier.isEmpty());
        if (earlier.isEmpty()) {
          took(1, page);
        } else {
          way = upwards(way);
          update();
        }
        return;
      }
      refused = page;
    }
    if (refused != null) {
      done(refusal(refused.response()));
    }
  }

  /** Returns the request for the full page from which {@link #inShort} made a request. */
  private static ApiRequest upwards(ApiRequest request) {
    ApiRequest whole = request.without("_fields");
    return whole.query().containsKey("order") ? whole.with("order", "asc") : whole;
  }

  private static ApiRequest inShort(ApiRequest request) {
    return request.with("order", "desc").with("_fields", IN_SHORT);
  }

  /** Instead of the way up: what was fetched before is not fetched again unless it changed. */
  private synchronized void update() {
    seen.putAll(earlier);
    advanceLook();
  }

  /** Parameters that a site does not take are left out. */
  private Page withTakenParameters(ApiRequest attempt) throws IOException {
    ApiRequest request = attempt;
    for (int left = 0; ; left++) {
      Page page = read(request);
      Optional<ApiError> error =
          page.kind() == Page.Kind.REFUSED && page.response().status() == 400
              ? ApiError.of(page.response())
              : Optional.empty();
      ApiRequest less = request;
      for (String parameter : error.map(ApiError::parameters).orElse(Set.of())) {
        // Statuses are what a way of asking is about: another way comes next.
        less = parameter.equals("status") ? less : less.without(parameter);
      }
      if (less.equals(request) || left == MOST_PARAMETERS) {
        return page;
      }
      request = less;
    }
  }

  private static String refusal(ApiResponse response) throws IOException {
    String code = ApiError.of(response).map(ApiError::code).orElse("no reason");
    return response.status() + " " + code;
  }

  private Page read(ApiRequest request) throws IOException {
    ApiResponse response;
    try {
      response = client.send(request);
    } catch (HttpFailure e) {
      return switch (e.reason()) {
        case TIMEOUT, BROKEN, TOO_LARGE -> silence(request, e.reason().name());
        default -> throw RefusalMessages.of(e, client.site());
      };
    } catch (CutOffResponse e) {
      return silence(request, ApiClient.CUT_OFF);
    }
    return judged(response);
  }

  private Page silence(ApiRequest request, String failure) throws IOException {
    countUnanswered(
        request, failure.equals(ApiClient.CUT_OFF) ? "its answers for %s break off" : SILENCE);
    if ("1".equals(request.query().get("per_page"))) {
      client.keepSilence(request, failure);
    }
    ApiResponse none = new ApiResponse(request, 0, 599, List.of(), Path.of(""), 0);
    return new Page(Page.Kind.FAILED, none, List.of());
  }

  /** Ends a pull when a list gets no answers at all, which is no fault of its items. */
  private void countUnanswered(ApiRequest request, String failure) throws IOException {
    if (isOfOneInShort(request) && unanswered.incrementAndGet() >= MOST_UNANSWERED) {
      throw new SourceUnreadable(
          RestRefusal.SITE_SILENT,
          Hosts.host(client.site()),
          String.format(Locale.ROOT, failure, collection.route()));
    }
  }

  private Page judged(ApiResponse response) throws IOException {
    if (response.isGood()) {
      Optional<ResponseItems> scan = ResponseItems.of(response);
      if (scan.isPresent() && scan.get().list()) {
        unanswered.set(0);
        return new Page(Page.Kind.LIST, response, scan.get().items());
      }
    }
    Optional<ApiError> error = ApiError.of(response);
    if (error.isPresent() && error.get().code().endsWith("invalid_page_number")) {
      return new Page(Page.Kind.PAST_END, response, List.of());
    }
    if (error.isEmpty()) {
      complain(response);
    }
    if (response.status() > 500) {
      countUnanswered(response.request(), "it answers " + response.status() + " for %s each time");
    }
    boolean refused = response.status() >= 400 && !response.isOfTrouble();
    return new Page(refused ? Page.Kind.REFUSED : Page.Kind.FAILED, response, List.of());
  }

  /** A firewall, or a site that is being worked on, ends everything for now. */
  private void complain(ApiResponse response) throws IOException {
    WebPage page =
        WebPage.of(client.site(), response.status(), response.headers(), response.body());
    String host = Hosts.host(client.site());
    Optional<SourceUnreadable> barrier =
        page.barrier(host)
            .or(() -> page.gate().map(it -> new SourceUnreadable(RestRefusal.GATE, host, it)));
    if (barrier.isPresent()) {
      client.forget(response);
      throw barrier.get();
    }
  }

  private void page(int number) throws IOException {
    Page page = read(way.with("page", number));
    if (page.kind() == Page.Kind.REFUSED) {
      // What may be seen on one page may be seen on the next, unless the site changed its mind.
      String refusal = refusal(page.response());
      client.forget(page.response());
      throw new SourceUnreadable(RestRefusal.ACCESS_LOST, Hosts.host(client.site()), refusal);
    }
    took(number, page);
  }

  private void took(int number, Page page) throws IOException {
    boolean end = page.kind() == Page.Kind.PAST_END;
    int count;
    if (page.kind() == Page.Kind.FAILED) {
      count = parts.ofPage(way, number);
      end = count < 0;
    } else {
      count = take(page.items());
    }
    synchronized (this) {
      running -= number > 1 ? 1 : 0;
      pastEnd |= end;
      lastWasEmpty = count <= 0;
      lastFilled = count > 0 ? Math.max(lastFilled, number) : lastFilled;
      Long pagesNow = page.response().number("X-WP-TotalPages");
      pages = pagesNow == null ? pages : pagesNow;
      noteTotal(page);
      progress.took(collection, items, withRevisions.size());
      advance();
    }
  }

  private void noteTotal(Page page) {
    listed |= page.kind() == Page.Kind.LIST;
    Long claimed = page.response().number("X-WP-Total");
    if (claimed != null && (total == null || total < claimed)) {
      total = claimed;
    }
  }

  /**
   * Adds the items of a page.
   *
   * @return the number of new items; a site without paging returns the same items again
   */
  private synchronized int take(List<Item> page) {
    long before = items;
    for (Item item : page) {
      boolean isNew = item.id() == 0 ? named.add(item.name()) : !seen.containsKey(item.id());
      if (item.id() != 0) {
        seen.put(item.id(), String.valueOf(item.modified()));
      }
      items += isNew ? 1 : 0;
      if (isNew && item.revisions() > 0) {
        withRevisions.add(item);
      }
    }
    return (int) (items - before);
  }

  /** Requests more pages, or begins the second look. */
  private void advance() {
    boolean more = collection.isPaged() && !pastEnd && next - lastFilled <= MOST_EMPTY;
    while (more && running < atATime && isHinted()) {
      int number = next++;
      running++;
      jobs.add(() -> page(number));
      more = next - lastFilled <= MOST_EMPTY;
    }
    if (running > 0) {
      if (pages != null) {
        lookAhead();
      }
      return;
    }
    if (more && pages == null && !lastWasEmpty) {
      int number = next++;
      running++;
      jobs.add(() -> page(number));
      return;
    }
    if (seen.isEmpty() || !collection.isPaged()) {
      done(null);
    } else {
      advanceLook();
    }
  }

  private boolean isHinted() {
    return pages != null && next <= pages;
  }

  private void look(int number) throws IOException {
    Page page = read(inShort(way).with("page", number));
    synchronized (this) {
      lookRunning--;
      lookNews = false;
      for (Item item : page.items()) {
        lookNews |= looked.put(item.id(), String.valueOf(item.modified())) == null;
        lowestLooked = Math.min(lowestLooked, item.id());
      }
      noteTotal(page);
      lookEnded |= page.kind() != Page.Kind.LIST;
      lookFailed |= page.kind() == Page.Kind.FAILED;
      progress.checked(collection, page.items().size());
      advanceLook();
    }
  }

  /** Begins the second look while the last pages of the first are on their way. */
  private void lookAhead() {
    long expected = ((long) seen.size() + PAGE - 1) / PAGE;
    while (!lookEnded && running + lookRunning < atATime && lookNext <= expected) {
      lookOn();
    }
  }

  /** Requests the expected pages several at a time, then one by one until both looks meet. */
  private void advanceLook() {
    lookAhead();
    if (running == 0 && lookRunning == 0) {
      if (lookFailed && !earlier.isEmpty()) {
        beginAnew();
      } else if (!lookEnded && lookNews && (!earlier.isEmpty() || lowestLooked > lowestSeen())) {
        lookOn();
      } else {
        jobs.add(this::fetchMissed);
      }
    }
  }

  /** Starts over without the earlier state, which does not show what is missing. */
  private void beginAnew() {
    earlier = Map.of();
    progress.update(collection, false);
    seen.clear();
    looked.clear();
    lookNext = 1;
    lowestLooked = Long.MAX_VALUE;
    lookNews = true;
    lookEnded = false;
    jobs.add(() -> took(1, read(way)));
  }

  private void lookOn() {
    int number = lookNext++;
    lookRunning++;
    jobs.add(() -> look(number));
  }

  private long lowestSeen() {
    return seen.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private void fetchMissed() throws IOException {
    List<Long> missed = new ArrayList<>();
    for (Map.Entry<Long, String> item : looked.entrySet()) {
      String before = seen.get(item.getKey());
      boolean changed = collection.isDated() && before != null && !before.equals(item.getValue());
      if (item.getKey() != 0 && (before == null || changed)) {
        missed.add(item.getKey());
      }
    }
    List<Long> sorted = List.copyOf(new TreeSet<>(missed));
    progress.changed(collection, (sorted.size() + PAGE - 1) / PAGE);
    for (int from = 0; from < sorted.size(); from += PAGE) {
      parts.ofIds(way, sorted.subList(from, Math.min(from + PAGE, sorted.size())));
      synchronized (this) {
        progress.took(collection, items, withRevisions.size());
      }
    }
    if (!earlier.isEmpty()) {
      seen.keySet().retainAll(looked.keySet());
      items = seen.size();
    }
    done(null);
  }

  /** The total is counted before WordPress leaves out what the user may not edit. */
  private boolean isPartial(@Nullable String refusal) {
    return refusal == null && listed && way.isForEditing() && (total == null || total > items);
  }

  private void done(@Nullable String refusal) {
    whenDone.accept(
        new Finished(
            collection,
            refusal == null ? way : null,
            items,
            isPartial(refusal),
            refusal,
            List.copyOf(withRevisions),
            Collections.unmodifiableMap(seen)));
  }
}
