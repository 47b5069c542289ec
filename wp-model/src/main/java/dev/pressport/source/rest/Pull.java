package dev.pressport.source.rest;

import dev.pressport.http.Credentials;
import dev.pressport.http.Hosts;
import dev.pressport.http.Http;
import dev.pressport.http.HttpSettings;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.Disclosure;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.rest.CollectionReading.Finished;
import dev.pressport.source.rest.ResponseItems.Item;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A download of everything that the API of a site provides: responses are written into a folder as
 * they arrive. An interrupted pull continues from there.
 */
public final class Pull {
  /** The routes that are requested once, where permitted. */
  static final List<String> SINGLES =
      List.of(
          "wp/v2/settings",
          "wp/v2/plugins",
          "wp/v2/menu-locations",
          "wp/v2/sidebars",
          "wp/v2/widgets");

  private static final ApiRequest THEMES = ApiRequest.of("wp/v2/themes");
  static final ApiRequest ME = ApiRequest.of("wp/v2/users/me").with("context", "edit");

  /**
   * The error codes of a password that WordPress does not accept: user.php,
   * wp_authenticate_application_password().
   */
  static final Set<String> WRONG_PASSWORDS =
      Set.of("incorrect_password", "invalid_username", "invalid_email", "rest_not_logged_in");

  private static final int READERS = 2;

  /** The longest text, in UTF-16 units, that is looked at in memory. */
  private static final long LONGEST_TEXT = 1 << 20;

  private final URI site;
  private final Path folder;
  private final HttpSettings settings;
  private final Disclosure disclosure;
  private final PullListener listener;
  private final boolean fromPages;
  private final Map<String, Finished> finished = new TreeMap<>();
  private final Map<String, PullResult.Part> ofPlugins = new TreeMap<>();
  private @Nullable WebPage front;
  private List<PullResult.Part> pageParts = List.of();

  /**
   * A pull that can be run once.
   *
   * @param site its address, or one of its pages; without secrets
   * @param folder need not exist; else it holds what an earlier pull of the same site left
   */
  public Pull(URI site, Path folder, HttpSettings settings, PullListener listener) {
    this(site, folder, settings, Disclosure.NONE, listener);
  }

  /**
   * A pull that can be run once.
   *
   * @param disclosure what is let out of the site: the rest is not recorded
   */
  public Pull(
      URI site, Path folder, HttpSettings settings, Disclosure disclosure, PullListener listener) {
    this(site, folder, settings, disclosure, listener, false);
  }

  private Pull(
      URI site,
      Path folder,
      HttpSettings settings,
      Disclosure disclosure,
      PullListener listener,
      boolean fromPages) {
    this.site = site;
    this.folder = folder;
    this.settings = settings;
    this.disclosure = disclosure;
    this.listener = listener;
    this.fromPages = fromPages;
  }

  /**
   * Returns a pull that also reads the pages of entries that the API does not provide, or of all
   * entries where the API is closed.
   */
  public Pull fromPages() {
    return new Pull(site, folder, settings, disclosure, listener, true);
  }

  /** Returns whether a folder holds a pull, complete or not. */
  public static boolean isIn(Path folder) {
    return Recording.isIn(folder);
  }

  /**
   * Returns whether a pull can begin or continue in an existing folder: no other files are in it.
   */
  public static boolean accepts(Path folder) throws IOException {
    return Recording.isIn(folder) || Recording.isBarelyBegun(folder);
  }

  /**
   * Pulls a site again, for new and changed items. An unfinished earlier run is finished first, and
   * followed by another one: the site may have changed since it began. A folder without a recording
   * gets a first one.
   *
   * @throws SourceUnreadable as {@link #run}
   */
  public PullResult update() throws IOException {
    Optional<Recording> begun = Recording.open(folder);
    if (begun.isEmpty()) {
      return run();
    }
    boolean interrupted = !begun.get().head().complete();
    if (interrupted) {
      run();
    }
    Recording recording = Recording.open(folder).orElseThrow();
    recording.write(recording.head().nextRound());
    PullResult result = run();
    return interrupted ? result.afterInterruption() : result;
  }

  /**
   * Runs to the end.
   *
   * @throws SourceUnreadable when the site provides nothing, or nothing more for now
   */
  public PullResult run() throws IOException {
    try (PullProgress progress = new PullProgress(Hosts.host(site), settings, listener);
        Http http = new Http(site, settings, progress::waiting);
        Http anonymous = new Http(site, settings.with((Credentials) null), progress::waiting)) {
      ApiClient client = begin(http, progress);
      Recording recording = client.recordingNow();
      if (!recording.head().complete()) {
        client.fetch(ApiRequest.of(""));
        PageClient pages = pages(http, recording, progress);
        ApiClient visitor = user() == null ? client : client.asVisitor(anonymous);
        fetch(client, visitor, pages, http, progress);
        Catalogue catalogue = Catalogue.of(recording);
        RecordedItems items = RecordedItems.of(recording, catalogue);
        if (user() != null) {
          fetchShown(items, visitor);
        }
        readPages(recording, catalogue, items, pages);
        recording.write(recording.head().ended());
        return result(client, client.requests() + pages.requests());
      }
      return result(client, client.requests());
    } catch (SourceUnreadable e) {
      if (!fromPages || !e.kind().equals(RestRefusal.REST_OFF)) {
        throw e;
      }
      return closed(e);
    }
  }

  /** Reads the pages of a site whose API is closed. */
  private PullResult closed(SourceUnreadable refusal) throws IOException {
    try (PullProgress progress = new PullProgress(Hosts.host(site), settings, listener);
        Http http = new Http(site, settings, progress::waiting)) {
      Recording recording = recording();
      if (recording.head().complete()) {
        return PullResult.NONE;
      }
      PageClient pages = pages(http, recording, progress);
      Catalogue catalogue = Catalogue.of(recording);
      readPages(recording, catalogue, RecordedItems.of(recording, catalogue), pages);
      if (pageParts.isEmpty()) {
        recording.delete();
        throw refusal;
      }
      recording.write(recording.head().ended());
      return new PullResult(pages.requests(), 0, false, List.of(), List.of(), pageParts);
    }
  }

  private PageClient pages(Http http, Recording recording, ApiClient.Timing timing)
      throws IOException {
    URI base = SiteAddresses.of(recording).base();
    return new PageClient(http, base, recording, settings.concurrency(), timing, fromPages);
  }

  /** Reads the sitemaps, and the pages of entries that the API does not provide. */
  private void readPages(
      Recording recording, Catalogue catalogue, RecordedItems items, PageClient client)
      throws IOException {
    PluginItems more = PluginItems.of(recording, PluginApi.of(recording));
    pageParts = RecordedPages.of(recording, catalogue, items, more, client).parts();
  }

  /** Finds the site and logs in. */
  ApiClient begin(Http http, ApiClient.Timing timing) throws IOException {
    Recording recording = recording();
    boolean isNew = recording.head().api() == null;
    try {
      ApiClient client =
          new ApiClient(http, site, root(recording, http), recording, disclosure, timing);
      if (!recording.head().complete()) {
        checkPassword(client, http);
      }
      return client;
    } catch (SourceUnreadable e) {
      if (isNew) {
        recording.delete();
      }
      throw e;
    }
  }

  /** Returns the root of the API, which the first responses show. */
  private ApiRoot root(Recording recording, Http http) throws IOException {
    ApiRoot known = recording.head().api();
    if (known != null) {
      return known;
    }
    ApiRequest index = ApiRequest.of("");
    Discovery.Found found = new Discovery(http, site, recording.presentRound()).find();
    Files.move(found.body(), recording.aside(index), StandardCopyOption.REPLACE_EXISTING);
    recording.keep(index, found.reply());
    front = found.front();
    recording.write(recording.head().at(found.root()));
    return found.root();
  }

  /** Returns the front page, if this run had to look for the API; null otherwise. */
  @Nullable WebPage front() {
    return front;
  }

  private @Nullable String user() {
    return settings.credentials() == null ? null : settings.credentials().user();
  }

  private Recording recording() throws IOException {
    Optional<Recording> begun = Recording.open(folder);
    if (begun.isPresent()) {
      Recording.Head head = begun.get().head();
      boolean same = head.site().equals(site.toString());
      if (!same || !String.valueOf(head.user()).equals(String.valueOf(user()))) {
        throw new SourceUnreadable(
            RestRefusal.OTHER_RECORDING,
            folder.toString(),
            head.site() + (head.user() == null ? "" : " as " + head.user()));
      }
      if (fromPages && !head.pages()) {
        begun.get().write(head.withPages());
      }
      return begun.get();
    }
    Recording.Head head = new Recording.Head(site.toString(), null, user(), 1, false, fromPages);
    return Recording.create(folder, head);
  }

  /**
   * Checks that the password arrives; the API serves a request without it as a visitor's, with no
   * error.
   */
  private void checkPassword(ApiClient client, Http http) throws IOException {
    if (user() == null) {
      return;
    }
    ApiResponse me = client.fetch(ME);
    if (me.isGood()) {
      return;
    }
    String host = Hosts.host(site);
    String code = ApiError.of(me).map(ApiError::code).orElse("");
    WebPage page = WebPage.of(site, me.status(), me.headers(), me.body());
    client.forget(me);
    if (http.isThroughGate(client.root().of(ME))
        || (settings.gate() != null && page.gate().isPresent())) {
      throw new SourceUnreadable(RestRefusal.GATE_CONFLICT, host);
    }
    Optional<SourceUnreadable> barrier = code.isEmpty() ? page.barrier(host) : Optional.empty();
    if (barrier.isPresent()) {
      throw barrier.get();
    }
    if (code.isEmpty() && page.gate().isPresent()) {
      throw new SourceUnreadable(RestRefusal.GATE, host, page.gate().get());
    }
    LooseValue index = ApiDocuments.of(client.index());
    if (code.startsWith("application_passwords_disabled")
        || !index.get("authentication").get("application-passwords").present()) {
      throw new SourceUnreadable(RestRefusal.NO_APP_PASSWORDS, host);
    }
    if (code.equals("rest_not_logged_in")) {
      throw new SourceUnreadable(RestRefusal.PASSWORD_IGNORED, host, String.valueOf(user()));
    }
    if (WRONG_PASSWORDS.contains(code)) {
      throw new SourceUnreadable(RestRefusal.WRONG_PASSWORD, host, String.valueOf(user()), code);
    }
    throw new SourceUnreadable(
        RestRefusal.LOGIN_FAILED, host, String.valueOf(user()), me.status() + " " + code);
  }

  /** Fetches the types, taxonomies and statuses that the site reports. */
  void fetchCatalogue(ApiClient client) throws IOException {
    JobQueue jobs = new JobQueue(settings.concurrency());
    for (ApiRequest request :
        List.of(Catalogue.TYPES, Catalogue.TAXONOMIES, Catalogue.ALL_STATUSES)) {
      jobs.add(
          () -> {
            if (user() != null) {
              client.fetch(request.with("context", "edit"));
            }
            client.fetch(request);
          });
    }
    jobs.await();
  }

  /**
   * Says so before anything is read when the user may edit only a part of the site. Editors may
   * edit all entries, and administrators the site's templates and options, too (WP_Roles).
   */
  private void tellOfLimits(Recording recording) throws IOException {
    String user = user();
    LooseValue may = ApiDocuments.of(recording.newest(ME)).get("capabilities");
    if (user != null
        && may.present()
        && !(may.get("edit_others_posts").isTrue() && may.get("manage_options").isTrue())) {
      listener.limited(user);
    }
  }

  /** An API that refuses even to name its types is closed, although its index may be open. */
  private void checkOpen(ApiClient client, Catalogue catalogue) throws IOException {
    if (fromPages || !catalogue.types().isEmpty()) {
      return;
    }
    ApiResponse types = client.fetch(Catalogue.TYPES);
    boolean refused = types.status() == 401 || types.status() == 403 || types.status() == 404;
    if (refused) {
      String code = ApiError.of(types).map(ApiError::code).orElse("no reason");
      throw new SourceUnreadable(
          RestRefusal.REST_OFF, Hosts.host(site), types.status() + " " + code);
    }
  }

  private void fetch(
      ApiClient client, ApiClient visitor, PageClient pages, Http http, PullProgress progress)
      throws IOException {
    fetchCatalogue(client);
    tellOfLimits(client.recordingNow());
    Catalogue catalogue = Catalogue.of(client.recordingNow());
    checkOpen(client, catalogue);
    ModificationDates earlier = ModificationDates.of(client.recordingNow(), catalogue);
    // While some wait for answers, others read theirs.
    JobQueue jobs = new JobQueue(settings.concurrency() + READERS);
    List<Collection> collections = catalogue.collections();
    collections.forEach(list -> progress.begin(list, catalogue.label(list)));
    CollectionPasses.Setting setting =
        new CollectionPasses.Setting(
            user() != null,
            catalogue,
            client,
            jobs,
            settings.concurrency(),
            languages(collections, client, http),
            progress,
            edited -> follow(edited, client, jobs, progress),
            done -> finish(done, progress));
    for (Collection collection : collections) {
      new CollectionPasses(collection, setting).start(earlier.of(collection));
    }
    // What readPages() needs in any case, while there is time.
    SiteAddresses addresses = SiteAddresses.of(client.recordingNow());
    jobs.add(() -> pages.page(addresses.homeTarget()));
    jobs.add(() -> SiteMap.read(addresses, pages));
    if (user() != null) {
      for (String single : SINGLES) {
        jobs.add(() -> client.fetch(ApiRequest.of(single).with("context", "edit")));
      }
      jobs.add(() -> styles(client, jobs));
    }
    readPlugins(client, visitor, jobs);
    jobs.await();
  }

  /** Queues the requests for the lists and settings of plugins. */
  private void readPlugins(ApiClient client, ApiClient visitor, JobQueue jobs) throws IOException {
    PluginApi api = PluginApi.of(client.recordingNow());
    PluginReading reading = new PluginReading(client, visitor);
    for (PluginApi.Offer offer : api.lists()) {
      jobs.add(
          () -> {
            PullResult.Part part = reading.read(offer);
            synchronized (ofPlugins) {
              ofPlugins.merge(part.name(), part, PullResult.Part::with);
            }
          });
    }
    for (PluginApi.Document document : api.settings()) {
      jobs.add(() -> reading.read(document));
    }
  }

  /** Fetches as a visitor the bodies that code on the site contributes to. */
  private void fetchShown(RecordedItems items, ApiClient visitor) throws IOException {
    List<ApiRequest> requests;
    Path aside = folder.resolve("texts.part");
    try (TextFiles texts = new TextFiles(aside)) {
      requests = ShownBodies.requests(items, texts, LONGEST_TEXT);
    }
    Files.deleteIfExists(aside);
    JobQueue jobs = new JobQueue(settings.concurrency());
    requests.forEach(request -> jobs.add(() -> shown(request, visitor, jobs)));
    jobs.await();
  }

  /** Fetches bodies in ever smaller parts, until one that the site cannot render is alone. */
  private static void shown(ApiRequest request, ApiClient visitor, JobQueue jobs)
      throws IOException {
    Optional<ApiResponse> response = visitor.answer(request);
    if (response.isEmpty() || response.get().isOfTrouble()) {
      for (ApiRequest half : ShownBodies.halves(request)) {
        jobs.add(() -> shown(half, visitor, jobs));
      }
    }
  }

  private List<String> languages(List<Collection> lists, ApiClient client, Http http)
      throws IOException {
    for (Collection list : lists) {
      if (list.kind() == Collection.Kind.ENTRIES && list.name().equals("post")) {
        return Languages.toAskFor(client, http, front, list);
      }
    }
    return List.of();
  }

  /** Queues the requests that depend on the items of a list. */
  private void follow(Finished edited, ApiClient client, JobQueue jobs, PullProgress progress) {
    if (edited.collection().kind() == Collection.Kind.FONT_FAMILIES) {
      jobs.add(() -> faces(edited, client));
    }
    for (Item item : edited.withRevisions()) {
      String route = edited.collection().route() + '/' + item.name();
      jobs.add(
          () -> {
            revisions(route, client);
            progress.history();
          });
    }
  }

  private void finish(Finished done, PullProgress progress) {
    synchronized (finished) {
      finished.put(done.collection().route(), done);
    }
    progress.finished(done.collection(), user() == null ? 0 : done.withRevisions().size());
  }

  private void revisions(String route, ApiClient client) throws IOException {
    ApiRequest request =
        ApiRequest.of(route + "/revisions")
            .with("context", "edit")
            .with("per_page", CollectionReading.PAGE);
    for (int page = 1; ; page++) {
      ApiResponse response = client.fetch(request.with("page", page));
      Long pages = response.number("X-WP-TotalPages");
      if (!response.isGood() || pages == null || page >= pages) {
        return;
      }
    }
  }

  /**
   * Fetches the faces of each family. Fact: WordPress 6.5 to 6.8 returns those of all families for
   * each, so that mostly one request is enough.
   */
  private static void faces(Finished families, ApiClient client) throws IOException {
    for (Long family : new TreeSet<>(families.modified().keySet())) {
      ApiRequest request =
          ApiRequest.of(families.collection().route() + '/' + family + "/font-faces")
              .with("context", "edit")
              .with("per_page", CollectionReading.PAGE);
      for (int page = 1; ; page++) {
        ApiResponse response = client.fetch(request.with("page", page));
        Long pages = response.number("X-WP-TotalPages");
        if (!response.isGood() || pages == null || page >= pages) {
          break;
        }
      }
    }
  }

  /** The styles of the theme in use, to which only the theme itself leads. */
  private void styles(ApiClient client, JobQueue jobs) throws IOException {
    ApiResponse themes = client.fetch(THEMES.with("context", "edit"));
    for (LooseValue theme : ApiDocuments.of(Optional.of(themes)).list()) {
      for (LooseValue link : theme.get("_links").get("wp:user-global-styles").list()) {
        String address = String.valueOf(link.get("href").string());
        String id = address.replaceFirst(".*/global-styles/(\\d{1,18})$", "$1");
        if (id.matches("\\d{1,18}")) {
          String route = "wp/v2/global-styles/" + id;
          ApiResponse styles = client.fetch(ApiRequest.of(route).with("context", "edit"));
          boolean hasRevisions =
              ResponseItems.of(styles).stream()
                  .flatMap(scan -> scan.items().stream())
                  .anyMatch(item -> item.revisions() > 0);
          if (styles.isGood() && hasRevisions) {
            jobs.add(() -> revisions(route, client));
          }
        }
      }
    }
  }

  private PullResult result(ApiClient client, long requests) throws IOException {
    Map<String, PullResult.Part> more = new TreeMap<>(ofPlugins);
    List<PullResult.Part> parts = new ArrayList<>();
    for (Finished done : finished.values()) {
      String name = done.collection().name();
      PullResult.Part part = new PullResult.Part(name, done.items(), done.refusal());
      boolean entries = done.collection().kind() == Collection.Kind.ENTRIES;
      PullResult.Part ofPlugin = entries ? more.remove(name) : null;
      parts.add(ofPlugin == null ? part : part.with(ofPlugin));
    }
    parts.addAll(more.values());
    parts.addAll(pageParts);
    Recording recording = client.recordingNow();
    long gone =
        recording.head().rounds() == 1
            ? 0
            : RecordedItems.of(recording, Catalogue.of(recording)).gone().size();
    return new PullResult(
        requests, gone, false, client.screen().personal(), client.screen().secrets(), parts);
  }
}
