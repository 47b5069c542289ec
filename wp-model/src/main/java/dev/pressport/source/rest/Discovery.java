package dev.pressport.source.rest;

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
import java.util.LinkedHashSet;
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

  /** The API found. */
  record Found(ApiRoot root, HttpResponse reply, Path body) {}

  /** The root of the API and its response. */
  Found find() throws IOException {
    Path body = work.resolve("discovery.part");
    try {
      HttpResponse home = get(site, "text/html,application/json", LARGEST_PAGE, true, body);
      WebPage page = WebPage.of(home.address(), home.status(), home.headers(), body);
      for (URI candidate : candidates(home, page)) {
        Optional<Found> found = probe(candidate);
        if (found.isPresent()) {
          return found.get();
        }
      }
      throw refusal(page);
    } finally {
      Files.deleteIfExists(body);
    }
  }

  private HttpResponse get(URI address, String accept, long limit, boolean cut, Path body)
      throws IOException {
    try {
      return http.get(
          new Http.Question(address, accept, limit, cut, false), body, Discovery::verdict);
    } catch (HttpFailure e) {
      throw RefusalMessages.of(e, site);
    }
  }

  private static RetryDecision.Verdict verdict(HttpResponse reply, Path body) throws IOException {
    return isCutOff(reply, body)
        ? RetryDecision.Verdict.AGAIN_PERHAPS
        : PageRetryDecision.INSTANCE.verdict(reply, body);
  }

  /** Returns whether the body is the beginning of an index without its end. */
  private static boolean isCutOff(HttpResponse reply, Path body) throws IOException {
    return reply.status() == 200
        && WebPage.of(reply.address(), 200, reply.headers(), body)
            .text()
            .stripLeading()
            .startsWith("{")
        && JsonBody.of(body).isEmpty();
  }

  private Set<URI> candidates(HttpResponse home, WebPage page) {
    Set<URI> candidates = new LinkedHashSet<>();
    String path = String.valueOf(home.address().getPath());
    boolean given =
        path.contains("/wp-json")
            || String.valueOf(home.address().getQuery()).startsWith(ApiRoot.PLAIN);
    if (given) {
      candidates.add(root(home.address()));
    }
    for (String header : home.headers("Link")) {
      Matcher link = LINK.matcher(header);
      if (link.find()) {
        candidates.add(own(home.address(), link.group(1)));
      }
    }
    page.document()
        .select("link[rel=" + RELATION + "]")
        .forEach(link -> candidates.add(own(home.address(), link.attr("href"))));
    for (URI folder : folders(home.address())) {
      candidates.add(folder.resolve("wp-json/"));
      candidates.add(folder.resolve("index.php/wp-json/"));
      candidates.add(folder.resolve("?" + ApiRoot.PLAIN + "/"));
    }
    return candidates;
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

  private Optional<Found> probe(URI candidate) throws IOException {
    Path body = work.resolve("index.part");
    HttpResponse reply = get(candidate, "application/json", LARGEST_INDEX, false, body);
    Optional<JsonBody> json = JsonBody.of(body);
    ApiResponse response =
        new ApiResponse(ApiRequest.of(""), 1, reply.status(), reply.headers(), body, reply.bytes());
    if (reply.status() == 200 && json.isPresent()) {
      LooseValue index = LooseValue.of(ApiError.value(json.get()));
      if (index.get("namespaces").strings().contains("wp/v2")) {
        return Optional.of(new Found(new ApiRoot(finalRoot(candidate, reply)), reply, body));
      }
    }
    Optional<ApiError> error = ApiError.of(response);
    if (refusal == null) {
      if (error.isPresent() && !error.get().code().equals("rest_no_route")) {
        refusal =
            new SourceUnreadable(
                RestRefusal.REST_OFF, Hosts.host(site), reply.status() + " " + error.get().code());
      } else if (isCutOff(reply, body)) {
        refusal = RefusalMessages.cutOff(site);
      } else if (json.isEmpty()) {
        refusal =
            WebPage.of(reply.address(), reply.status(), reply.headers(), body)
                .firewall()
                .map(
                    firewall ->
                        new SourceUnreadable(RestRefusal.FIREWALL, Hosts.host(site), firewall))
                .orElse(null);
      }
    }
    return Optional.empty();
  }

  /** Returns the root after redirects, such as from http to https. */
  private static URI finalRoot(URI candidate, HttpResponse reply) {
    String there = reply.address().toString();
    boolean root = there.endsWith("/") || there.endsWith(ApiRoot.PLAIN + "/");
    return root ? reply.address() : candidate;
  }

  private SourceUnreadable refusal(WebPage home) {
    String host = Hosts.host(site);
    Optional<String> firewall = home.firewall();
    if (firewall.isPresent()) {
      return new SourceUnreadable(RestRefusal.FIREWALL, host, firewall.get());
    }
    if (home.isMaintenance()) {
      return new SourceUnreadable(RestRefusal.MAINTENANCE, host);
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
