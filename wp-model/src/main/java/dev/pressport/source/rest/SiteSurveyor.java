package dev.pressport.source.rest;

import dev.pressport.http.Credentials;
import dev.pressport.http.Hosts;
import dev.pressport.http.Http;
import dev.pressport.http.HttpSettings;
import dev.pressport.model.Site;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.rest.SiteSurvey.Form;
import dev.pressport.source.rest.SiteSurvey.Line;
import dev.pressport.source.rest.SiteSurvey.What;
import dev.pressport.source.rest.page.SitemapName;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A count of the items that a live site provides, without fetching more than a few pages of them:
 * to visitors, and to a user.
 */
public final class SiteSurveyor {
  private static final String FIELDS = "id,wp_id,link";
  private static final int MOST_LISTED = 2_000;
  private static final int MOST_ADDRESSES = 1_000;

  private final URI site;
  private final Path work;
  private final HttpSettings settings;
  private final PullListener listener;

  private final Map<Collection, Counted> counted = new ConcurrentHashMap<>();

  /** The types and taxonomies of which not all addresses were fetched. */
  private final Set<String> unlisted = new HashSet<>();

  /** The request for a list, and the number of its items. */
  private record Counted(ApiRequest way, long number) {}

  /**
   * A survey.
   *
   * @param work an empty folder, for this alone
   */
  public SiteSurveyor(URI site, Path work, HttpSettings settings, PullListener listener) {
    this.site = site;
    this.work = work;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Makes the survey.
   *
   * @throws SourceUnreadable when the site provides nothing
   */
  public SiteSurvey run() throws IOException {
    String user = settings.credentials() == null ? null : settings.credentials().user();
    Pull pull = new Pull(site, work.resolve("user"), settings, PullListener.DEAF);
    try (PullProgress progress = new PullProgress(Hosts.host(site), settings, listener);
        Http http = new Http(site, settings, progress::waiting);
        Http anonymous = new Http(site, settings.with((Credentials) null), progress::waiting)) {
      PullCost cost = new PullCost(settings, progress);
      ApiClient client = pull.begin(http, cost);
      ApiClient visiting = visiting(anonymous, client);
      pull.fetchCatalogue(client);
      Catalogue catalogue = Catalogue.of(client.recordingNow());
      Map<Integer, Line> lines = new TreeMap<>();
      JobQueue jobs = new JobQueue(settings.concurrency());
      int number = 0;
      for (Collection collection : catalogue.collections()) {
        int place = number++;
        jobs.add(
            () -> {
              Line line = line(collection, catalogue, client, user == null ? null : visiting, cost);
              synchronized (lines) {
                lines.put(place, line);
              }
            });
      }
      PluginApi api = PluginApi.of(client.recordingNow());
      for (String type : api.typesForUsers()) {
        Line line =
            new Line(
                What.ENTRIES,
                type,
                PostTypes.label(type),
                null,
                null,
                "for users only",
                Form.STORED);
        synchronized (lines) {
          lines.put(number++, line);
        }
      }
      for (PluginApi.Offer offer : api.lists()) {
        int place = number++;
        jobs.add(
            () -> {
              boolean visits = user != null && !offer.list().isForUsers();
              Line line = line(offer, visits ? client.asVisitor(anonymous) : client, cost);
              synchronized (lines) {
                lines.put(place, line);
              }
            });
      }
      jobs.await();
      WebPage front = pull.front();
      String home = String.valueOf(ApiDocuments.of(client.index()).get("home").string());
      List<String> others =
          front == null ? List.of() : new NetworkSites(http, work).of(front, home);
      return survey(
          client,
          user,
          merged(lines.values()),
          hidden(http, client, catalogue),
          cost.estimate(client),
          others);
    }
  }

  /**
   * Counts the pages that a site without an API names in its sitemaps.
   *
   * @param refusal the reason why there is no API, which holds where there are no pages either
   */
  SiteSurvey ofPages(SourceUnreadable refusal) throws IOException {
    Recording.Head head = new Recording.Head(site.toString(), null, null, 1, false, false);
    Recording recording = Recording.create(work.resolve("pages"), head);
    Catalogue catalogue = Catalogue.of(recording);
    RecordedItems items = RecordedItems.of(recording, catalogue);
    try (Http http = new Http(site, settings)) {
      URI base = SiteAddresses.of(recording).base();
      PageClient pages =
          new PageClient(
              http, base, recording, settings.concurrency(), ApiClient.Timing.NONE, true);
      PluginItems none = PluginItems.of(recording, PluginApi.of(recording));
      RecordedPages found = RecordedPages.of(recording, catalogue, items, none, pages);
      List<SiteSurvey.Hidden> hidden =
          found.hidden().groups().stream().map(group -> hidden(group, found.site())).toList();
      if (hidden.isEmpty()) {
        throw refusal;
      }
      Site facts = found.settings();
      return new SiteSurvey(
          facts.title(),
          facts.home(),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          hidden,
          new SiteSurvey.Cost(0, Duration.ZERO),
          List.of());
    }
  }

  private List<SiteSurvey.Hidden> hidden(Http http, ApiClient client, Catalogue catalogue)
      throws IOException {
    Recording recording = client.recordingNow();
    URI base = SiteAddresses.of(recording).base();
    PageClient pages =
        new PageClient(http, base, recording, settings.concurrency(), ApiClient.Timing.NONE, false);
    if (SiteMap.read(SiteAddresses.of(recording), pages).pages().isEmpty()) {
      return List.of();
    }
    listAddresses(client);
    RecordedItems items = RecordedItems.of(recording, catalogue);
    PluginItems more = PluginItems.of(recording, PluginApi.of(recording));
    RecordedPages found = RecordedPages.of(recording, catalogue, items, more, unlisted, pages);
    return found.hidden().groups().stream().map(group -> hidden(group, found.site())).toList();
  }

  private static SiteSurvey.Hidden hidden(HiddenPages.Group group, SiteAddresses site) {
    return new SiteSurvey.Hidden(
        group.content() == SitemapName.Content.TERMS ? What.TERMS : What.ENTRIES,
        group.name(),
        group.pages().size(),
        group.pages().stream()
            .limit(MOST_ADDRESSES)
            .map(page -> site.shown(page.target()))
            .toList());
  }

  private ApiClient visiting(Http http, ApiClient client) throws IOException {
    ApiRoot root = client.root();
    Recording.Head head = new Recording.Head(site.toString(), root, null, 1, false, false);
    Recording recording = Recording.create(work.resolve("visitor"), head);
    return new ApiClient(http, site, root, recording, Disclosure.NONE, ApiClient.Timing.NONE);
  }

  private SiteSurvey survey(
      ApiClient client,
      @Nullable String user,
      List<Line> lines,
      List<SiteSurvey.Hidden> hidden,
      SiteSurvey.Cost cost,
      List<String> others)
      throws IOException {
    LooseValue index = ApiDocuments.of(client.index());
    LooseValue me = ApiDocuments.of(client.recordingNow().find(Pull.ME));
    String name = index.get("name").string();
    return new SiteSurvey(
        name == null ? null : HtmlEntities.decode(name),
        index.get("home").string(),
        client.root().address(),
        user,
        me.get("roles").strings(),
        index.get("namespaces").strings(),
        lines,
        hidden,
        cost,
        others);
  }

  /** Returns one line for the lists with entries of the same type. */
  private static List<Line> merged(Iterable<Line> lines) {
    Map<String, Line> merged = new LinkedHashMap<>();
    lines.forEach(line -> merged.merge(line.what() + " " + line.name(), line, Line::with));
    return List.copyOf(merged.values());
  }

  /** Counts a list of a plugin, which may be refused or broken. */
  private Line line(PluginApi.Offer offer, ApiClient client, PullCost cost) throws IOException {
    Count seen = count(offer, client);
    if (seen.number() != null) {
      cost.add(offer, seen.number());
    }
    boolean forUsers = offer.list().isForUsers();
    return new Line(
        What.ENTRIES,
        offer.list().type(),
        offer.label(),
        seen.number(),
        forUsers ? null : seen.number(),
        seen.refusal(),
        forUsers ? Form.STORED : Form.PUBLIC);
  }

  private Count count(PluginApi.Offer offer, ApiClient client) throws IOException {
    Optional<ApiResponse> response = client.answer(offer.page(1));
    Optional<ResponseItems> items =
        response.isEmpty() ? Optional.empty() : offer.items(response.get());
    if (items.isEmpty()) {
      String why = response.isEmpty() ? "no answer" : ApiError.outcome(response.get());
      return new Count(null, why, false);
    }
    int listed = items.get().items().size();
    Long total = offer.total(response.get());
    if (total != null && total > listed) {
      synchronized (unlisted) {
        unlisted.add(offer.list().type());
      }
    }
    return new Count(total == null ? listed : total, null, false);
  }

  private Line line(
      Collection collection,
      Catalogue catalogue,
      ApiClient client,
      @Nullable ApiClient visiting,
      PullCost cost)
      throws IOException {
    Count seen = Count.NONE;
    Form form = Form.PUBLIC;
    for (ApiRequest way : collection.ways(visiting != null, catalogue.statuses())) {
      seen = count(collection, way, client);
      if (seen.number() != null) {
        form = way.isForEditing() ? Form.STORED : Form.PUBLIC;
        counted.put(collection, new Counted(way, seen.number()));
        cost.add(collection, way, counting(way), seen.number());
        break;
      }
    }
    Count visitors =
        visiting == null
            ? seen
            : count(collection, collection.ways(false, List.of()).get(0), visiting);
    if (form == Form.STORED && seen.partial()) {
      form = Form.PARTLY_STORED;
      for (ApiRequest way : collection.waysOfViewing(catalogue.statuses())) {
        seen = seen.most(count(collection, way, client));
      }
    }
    seen = seen.most(visitors);
    return new Line(
        what(collection),
        collection.name(),
        catalogue.label(collection),
        seen.number(),
        visitors.number(),
        seen.refusal(),
        form);
  }

  /** Fetches the addresses of all items of the lists that are not long. */
  private void listAddresses(ApiClient client) throws IOException {
    for (Map.Entry<Collection, Counted> list : counted.entrySet()) {
      Collection collection = list.getKey();
      boolean pages = collection.isPaged() && collection.kind() != Collection.Kind.COMMENTS;
      long number = pages ? list.getValue().number() : 0;
      if (number > MOST_LISTED) {
        unlisted.add(collection.name());
      }
      boolean listed = number <= MOST_LISTED;
      for (int page = 2; listed && (page - 1L) * CollectionReading.PAGE < number; page++) {
        client.fetch(list.getValue().way().with("_fields", FIELDS).with("page", page));
      }
    }
  }

  private static What what(Collection collection) {
    return switch (collection.kind()) {
      case USERS -> What.USERS;
      case TERMS -> What.TERMS;
      case COMMENTS -> What.COMMENTS;
      case ENTRIES, MEDIA, FONT_FAMILIES, TEMPLATES -> What.ENTRIES;
    };
  }

  private static ApiRequest counting(ApiRequest way) {
    return way.with("_fields", FIELDS);
  }

  /**
   * The number of items of a list.
   *
   * @param partial whether the list lacks some of the items that its total counts
   */
  private record Count(@Nullable Long number, @Nullable String refusal, boolean partial) {
    static final Count NONE = new Count(null, null, false);

    /** Returns the larger one of two counts of the same list. */
    Count most(Count other) {
      return other.number() != null && (number == null || number < other.number()) ? other : this;
    }
  }

  /**
   * Returns the number of items. A total counts what may not be seen too, so that where one page is
   * enough its items are counted.
   */
  private Count count(Collection collection, ApiRequest way, ApiClient client) throws IOException {
    ApiResponse response = client.fetch(counting(way));
    Optional<ResponseItems> scan =
        response.isGood()
            ? ResponseItems.of(response).filter(ResponseItems::list)
            : Optional.empty();
    if (scan.isEmpty()) {
      String code = ApiError.of(response).map(ApiError::code).orElse("no reason");
      if (response.isOfTrouble() || response.isGood()) {
        throw new SourceUnreadable(
            RestRefusal.SITE_SILENT,
            Hosts.host(site),
            "it answers " + response.status() + " at " + way.route());
      }
      return new Count(null, response.status() + " " + code, false);
    }
    List<ResponseItems.Item> items = new ArrayList<>(scan.get().items());
    if (collection.kind() == Collection.Kind.TEMPLATES) {
      items.removeIf(item -> item.id() == 0);
    }
    Long total = response.number("X-WP-Total");
    long number = total == null || total <= CollectionReading.PAGE ? items.size() : total;
    boolean partial =
        total != null && scan.get().items().size() < Math.min(total, CollectionReading.PAGE);
    return new Count(number, null, partial);
  }
}
