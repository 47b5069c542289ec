package dev.pressport.source.rest;

import dev.pressport.http.Header;
import dev.pressport.http.Hosts;
import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import dev.pressport.php.LooseValue;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the API of a site. Facts: wp-includes/rest-api.php, rest_output_link_header(),
 * rest_output_link_wp_head(), get_rest_url().
 */
final class Discovery {
  static final String RELATION = "https://api.w.org/";

  private static final long LARGEST_PAGE = 2 << 20;
  private static final long LARGEST_INDEX = 64L << 20;

  /** The status of a page that was not fetched. */
  private static final int NO_PAGE = 0;

  private static final Pattern REALM = Pattern.compile("(?i)realm=\"?([^\",]{1,60})");
  private static final Pattern LINK =
      Pattern.compile("<([^>]{1,2000})>\\s*;[^,]*rel=\"?https://api\\.w\\.org/\"?");

  private final Http http;
  private final URI site;
  private final Path work;
  private @Nullable SourceUnreadable refusal;

  /**
   * Looks for the API.
   *
   * @param work a folder for responses on their way
   */
  Discovery(Http http, URI site, Path work) {
    this.http = http;
    this.site = site;
    this.work = work;
  }

  /**
   * The API found.
   *
   * @param front the page at the address of the site
   */
  record Found(ApiRoot root, HttpResponse reply, Path body, WebPage front) {}

  /** The root of the API and its response. */
  Found find() throws IOException {
    Path body = work.resolve("discovery.part");
    try {
      WebPage home = home(body);
      for (URI candidate : candidates(home)) {
        Optional<Found> found = probe(candidate, home);
        if (found.isPresent()) {
          return found.get();
        }
      }
      Optional<Found> elsewhere = elsewhere(home);
      if (elsewhere.isPresent()) {
        return elsewhere.get();
      }
      throw refusal(home);
    } finally {
      Files.deleteIfExists(body);
    }
  }

  /**
   * The page at the given address. Where it redirects to another host, as that of a WordPress
   * behind a separate front end does, the API may be at the address all the same.
   */
  private WebPage home(Path body) throws IOException {
    try {
      Http.Question question =
          new Http.Question(site, "text/html,application/json", LARGEST_PAGE, true, false);
      return WebPage.of(http.get(question, body, Discovery::ofHome), body);
    } catch (HttpFailure e) {
      SourceUnreadable reason = RefusalMessages.of(e, site);
      if (e.reason() != HttpFailure.Reason.OTHER_SITE) {
        throw reason;
      }
      refusal = reason;
      return new WebPage(site, NO_PAGE, List.of(), "");
    }
  }

  /** A front page may be closed while the API is open: no wait for it is worth while. */
  private static RetryDecision.Verdict ofHome(HttpResponse reply, Path body) throws IOException {
    return reply.status() == 503
        ? RetryDecision.Verdict.TAKE
        : new PageRetryDecision(Discovery::ofIndex).verdict(reply, body);
  }

  private HttpResponse get(URI address, Path body) throws IOException {
    try {
      return http.get(
          new Http.Question(address, "application/json", LARGEST_INDEX, false, false),
          body,
          new PageRetryDecision(Discovery::ofIndex));
    } catch (HttpFailure e) {
      throw RefusalMessages.of(e, site);
    }
  }

  /** The beginning of an index without its end is worth another request. */
  private static RetryDecision.Verdict ofIndex(HttpResponse reply, Path body) throws IOException {
    return isCutOff(reply, body) ? RetryDecision.Verdict.AGAIN_PERHAPS : RetryDecision.Verdict.TAKE;
  }

  private static boolean isCutOff(HttpResponse reply, Path body) throws IOException {
    return reply.status() == 200 && ApiClient.isCutOff(reply, body);
  }

  private static Set<URI> candidates(WebPage home) {
    Set<URI> candidates = new LinkedHashSet<>();
    URI address = home.address();
    boolean given =
        String.valueOf(address.getPath()).contains("/wp-json")
            || String.valueOf(address.getQuery()).startsWith(ApiRoot.PLAIN);
    if (given) {
      candidates.add(root(address));
    }
    hints(home).forEach(hint -> candidates.add(own(address, hint)));
    for (URI folder : folders(address)) {
      candidates.add(folder.resolve("wp-json/"));
      candidates.add(folder.resolve("index.php/wp-json/"));
      candidates.add(folder.resolve("?" + ApiRoot.PLAIN + "/"));
    }
    return candidates;
  }

  /** The addresses of the API that a page declares. */
  private static List<String> hints(WebPage page) {
    List<String> hints = new ArrayList<>();
    for (Header header : page.headers()) {
      Matcher link = LINK.matcher(header.value());
      if (header.name().equalsIgnoreCase("Link") && link.find()) {
        hints.add(link.group(1));
      }
    }
    page.document()
        .select("link[rel=" + RELATION + "]")
        .forEach(link -> hints.add(link.attr("href")));
    return hints;
  }

  /**
   * Follows the declaration of an API on another host, as the front end of a headless WordPress
   * makes it. Secrets are for the given site only.
   */
  private Optional<Found> elsewhere(WebPage home) throws IOException {
    for (String hint : hints(home)) {
      URI address;
      try {
        address = plainOrPretty(home.address().resolve(hint.strip()));
      } catch (IllegalArgumentException e) {
        continue;
      }
      if (!WebAddress.sameHost(home.address(), address) && address.getHost() != null) {
        if (!http.isOpen()) {
          throw new SourceUnreadable(
              RestRefusal.FRONT_END,
              Hosts.host(site),
              address.getScheme() + "://" + address.getRawAuthority());
        }
        Optional<Found> found = probe(address, home);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The address of an API that was named as if it were the site. */
  private static URI root(URI address) {
    String text = address.toString();
    int pretty = text.indexOf("/wp-json");
    if (pretty >= 0) {
      return URI.create(text.substring(0, pretty) + "/wp-json/");
    }
    int plain = text.indexOf(ApiRoot.PLAIN);
    return URI.create(text.substring(0, plain) + ApiRoot.PLAIN + "/");
  }

  /** A link of the site; proxies make some name a host that only they can reach. */
  private static URI own(URI home, String link) {
    try {
      URI resolved = home.resolve(link.strip());
      if (WebAddress.sameHost(home, resolved)) {
        return plainOrPretty(resolved);
      }
      String query = resolved.getRawQuery();
      return plainOrPretty(
          home.resolve(resolved.getRawPath() + (query == null ? "" : "?" + query)));
    } catch (IllegalArgumentException e) {
      return home.resolve("/wp-json/");
    }
  }

  /** A root ends with a slash; that of plain permalinks with {@code rest_route=/}. */
  private static URI plainOrPretty(URI link) {
    String text = link.toString();
    int plain = text.indexOf(ApiRoot.PLAIN);
    if (plain >= 0) {
      return URI.create(text.substring(0, plain) + ApiRoot.PLAIN + "/");
    }
    return text.endsWith("/") ? link : URI.create(text + "/");
  }

  /** The folder of an address, two above it, and that of the host. */
  private static Set<URI> folders(URI address) {
    Set<URI> folders = new LinkedHashSet<>();
    String path = address.getRawPath() == null ? "/" : address.getRawPath();
    if (!path.endsWith("/") && path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0) {
      path += "/";
    }
    URI folder = address.resolve(path.isEmpty() ? "/" : path).resolve(".");
    for (int up = 0; up < 3; up++) {
      folders.add(folder);
      folder = folder.getPath().equals("/") ? folder : folder.resolve("..");
    }
    folders.add(address.resolve("/"));
    return folders;
  }

  private Optional<Found> probe(URI candidate, WebPage home) throws IOException {
    Path body = work.resolve("index.part");
    HttpResponse reply = get(candidate, body);
    Optional<JsonBody> json = JsonBody.of(body);
    ApiResponse response =
        new ApiResponse(ApiRequest.of(""), 1, reply.status(), reply.headers(), body, reply.bytes());
    if (reply.status() == 200 && json.isPresent()) {
      LooseValue index = LooseValue.of(ApiError.value(json.get()));
      if (index.get("namespaces").strings().contains("wp/v2")) {
        return Optional.of(new Found(new ApiRoot(finalRoot(candidate, reply)), reply, body, home));
      }
    }
    if (refusal == null) {
      refusal = refusal(reply, response, body);
    }
    return Optional.empty();
  }

  /** Returns why an address does not serve the API; null when nothing shows that it should. */
  private @Nullable SourceUnreadable refusal(HttpResponse reply, ApiResponse response, Path body)
      throws IOException {
    String host = Hosts.host(site);
    Optional<ApiError> error = ApiError.of(response);
    if (error.isPresent() && !error.get().code().equals("rest_no_route")) {
      String code = error.get().code();
      return http.isThroughGate(reply.address()) && Pull.WRONG_PASSWORDS.contains(code)
          ? new SourceUnreadable(RestRefusal.GATE_CONFLICT, host)
          : new SourceUnreadable(RestRefusal.REST_OFF, host, reply.status() + " " + code);
    }
    if (isCutOff(reply, body)) {
      return RefusalMessages.cutOff(site);
    }
    WebPage page = WebPage.of(reply, body);
    return page.isJson()
        ? null
        : gate(page).or(() -> page.barrier(host)).or(() -> unavailable(page)).orElse(null);
  }

  /** The refusal of a web server that asks for a password before the site. */
  private Optional<SourceUnreadable> gate(WebPage page) {
    String host = Hosts.host(site);
    Optional<String> challenge = page.gate();
    if (challenge.isEmpty()) {
      return Optional.empty();
    }
    Matcher realm = REALM.matcher(challenge.get());
    String scheme = challenge.get().strip().replaceFirst("[\\s,].*+", "");
    String name = realm.find() ? scheme + ", " + realm.group(1) : scheme;
    if (!scheme.equalsIgnoreCase("Basic")) {
      return Optional.of(new SourceUnreadable(RestRefusal.GATE_SCHEME, host, name));
    }
    return Optional.of(
        new SourceUnreadable(
            http.isThroughGate(page.address()) ? RestRefusal.GATE_REJECTED : RestRefusal.GATE,
            host,
            name));
  }

  private Optional<SourceUnreadable> unavailable(WebPage page) {
    return page.status() >= 500
        ? Optional.of(
            new SourceUnreadable(
                RestRefusal.SITE_ERROR, Hosts.host(site), Integer.toString(page.status())))
        : Optional.empty();
  }

  /** Returns the root after redirects, such as from http to https. */
  private static URI finalRoot(URI candidate, HttpResponse reply) {
    String there = reply.address().toString();
    boolean root = there.endsWith("/") || there.endsWith(ApiRoot.PLAIN + "/");
    return root ? reply.address() : candidate;
  }

  private SourceUnreadable refusal(WebPage home) {
    String host = Hosts.host(site);
    Optional<SourceUnreadable> barrier = gate(home).or(() -> home.barrier(host));
    if (barrier.isPresent()) {
      return barrier.get();
    }
    if (refusal != null) {
      return refusal;
    }
    if (home.isLogin()) {
      return new SourceUnreadable(RestRefusal.LOGIN_WALL, host);
    }
    if (home.isWordPress()) {
      return new SourceUnreadable(RestRefusal.REST_OFF, host, "no answer at /wp-json/");
    }
    if (home.status() >= 400) {
      return new SourceUnreadable(RestRefusal.SITE_ERROR, host, Integer.toString(home.status()));
    }
    return new SourceUnreadable(RestRefusal.NOT_WORDPRESS, host);
  }
}
