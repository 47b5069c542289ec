package dev.pressport.verify;

import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.RetryDecision;
import dev.pressport.text.PercentEncoding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The new site on a server. */
final class ServedSite implements NewSite {
  private static final int OK = 200;
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_KNOWN = 200_000;
  private static final PercentEncoding PATHS = PercentEncoding.lowerCase("-._~!$&'()*,;=:@/");

  private final Http http;
  private final String origin;
  private final SitePaths paths;

  /** The addresses that the site will have once it is where its pages say. */
  private final SitePaths canonical;

  private final Path work;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * A site at its home.
   *
   * @param work a folder for temporary files, which exists
   * @throws Unverifiable when the server does not respond
   */
  ServedSite(URI home, HttpSettings settings, Path work) throws IOException {
    this.http = new Http(home, settings);
    this.origin = home.getScheme() + "://" + home.getRawAuthority();
    this.paths = SitePaths.of(home.toString());
    this.work = work;
    try {
      Document page = get("/", Page.MOST_BYTES).page();
      this.canonical = BuiltFolder.canonical(page);
    } catch (HttpFailure e) {
      http.close();
      throw new Unverifiable(VerifyRefusal.NEW_SITE_UNREACHABLE, home.toString());
    }
  }

  @Override
  public SitePaths paths() {
    return paths;
  }

  @Override
  public boolean has(String path) throws IOException {
    Boolean found = known.get(path);
    if (found == null) {
      try {
        found = get(path, 1).reply().status() == OK;
      } catch (HttpFailure e) {
        found = false;
      }
      if (known.size() < MOST_KNOWN) {
        known.put(path, found);
      }
    }
    return found;
  }

  @Override
  public Arrival open(String address) throws IOException {
    String path = address;
    int followed = 0;
    while (followed <= MOST_REDIRECTS) {
      Response response;
      try {
        response = get(path, Page.MOST_BYTES);
      } catch (HttpFailure e) {
        return Arrival.none(followed, path, fault(e));
      }
      followed += response.reply().redirects();
      if (response.reply().status() != OK) {
        return Arrival.none(followed, path, "status " + response.reply().status());
      }
      Document page = response.page();
      String goal = page == null ? null : BuiltSite.refresh(page);
      if (goal == null) {
        return new Arrival(followed, path, page, "");
      }
      followed++;
      String next = paths.goal(goal, path).inside();
      SitePaths.Goal later = canonical.goal(goal, path);
      if (next != null) {
        path = next;
      } else if (later instanceof SitePaths.Goal.Whole whole) {
        path = whole.path();
      } else {
        return Arrival.none(followed, path, "redirects to " + goal);
      }
    }
    return Arrival.none(followed, path, "too many redirects");
  }

  private static String fault(HttpFailure failure) {
    return switch (failure.reason()) {
      case OTHER_SITE -> "redirects to another site";
      case REDIRECT_LOOP -> "too many redirects";
      case PRIVATE_ADDRESS -> "redirects to a private address";
      default -> "no response";
    };
  }

  /** A response, and its page when it is one. */
  private record Response(HttpResponse reply, @Nullable Document page) {}

  private Response get(String path, long limit) throws IOException {
    URI address = URI.create(origin + encoded(path));
    Path body = Files.createTempFile(work, "page", "");
    try {
      HttpResponse reply =
          http.get(
              new Http.Question(address, "text/html,*/*", limit, true, false),
              body,
              RetryDecision.BY_STATUS);
      boolean html = reply.header("Content-Type").filter(type -> type.contains("html")).isPresent();
      return new Response(reply, html && limit > 1 ? Page.of(body) : null);
    } finally {
      Files.deleteIfExists(body);
    }
  }

  /** A path below the home as it stands in an address, with its query. */
  private String encoded(String path) {
    int mark = path.indexOf('?');
    String query = mark < 0 ? "" : path.substring(mark).replaceAll("[^!-~]|[\"<>\\\\^`{|}]", "");
    String whole = paths.folder() + (mark < 0 ? path : path.substring(0, mark));
    return PATHS.encode(whole) + query;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
