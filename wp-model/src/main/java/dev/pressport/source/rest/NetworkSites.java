package dev.pressport.source.rest;

import dev.pressport.http.Hosts;
import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import dev.pressport.php.LooseValue;
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
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds other sites of a WordPress network (multisite): the API names none, but a site that is not
 * the main one keeps its files in {@code uploads/sites/NUMBER}, and its front page may link to
 * others.
 */
final class NetworkSites {
  /** Fact: ms-functions.php, _wp_upload_dir(). */
  private static final Pattern FILES = Pattern.compile("/wp-content/uploads/sites/\\d{1,9}/");

  private static final int MOST_REQUESTS = 6;
  private static final long LARGEST = 1 << 20;

  private final Http http;
  private final Path body;

  NetworkSites(Http http, Path work) {
    this.http = http;
    this.body = work.resolve("network.part");
  }

  /** Returns the homes of other sites that a front page links to. */
  List<String> of(WebPage front, String home) throws IOException {
    if (!FILES.matcher(front.text()).find()) {
      return List.of();
    }
    Set<String> homes = new LinkedHashSet<>();
    for (URI candidate : candidates(front)) {
      home(candidate)
          .filter(other -> !WebAddress.home(other).equals(WebAddress.home(home)))
          .ifPresent(homes::add);
    }
    Files.deleteIfExists(body);
    return List.copyOf(homes);
  }

  /** The roots of linked subdomains and of linked folders beside the own one. */
  private static List<URI> candidates(WebPage front) {
    URI own = front.address();
    String domain = domain(Hosts.host(own));
    Set<URI> candidates = new LinkedHashSet<>();
    candidates.add(own.resolve("/"));
    for (Element link : front.document().select("a[href]")) {
      try {
        URI address = own.resolve(link.attr("href").strip());
        String host = Hosts.host(address);
        boolean near = host.equals(domain) || host.endsWith('.' + domain);
        if (near && !WebAddress.sameHost(own, address)) {
          candidates.add(address.resolve("/"));
        } else if (near) {
          String path = String.valueOf(address.getPath());
          int end = path.indexOf('/', 1);
          candidates.add(address.resolve(end < 0 ? path + '/' : path.substring(0, end + 1)));
        }
      } catch (IllegalArgumentException e) {
        // No address of a site.
      }
    }
    List<URI> others = new ArrayList<>(candidates);
    others.removeIf(
        address ->
            WebAddress.home(own.toString()).startsWith(WebAddress.home(address.toString()))
                && !address.getPath().equals("/"));
    return others.subList(0, Math.min(others.size(), MOST_REQUESTS));
  }

  /** A host without {@code www}, and without the name of a site below it. */
  private static String domain(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    boolean below = bare.indexOf('.') != bare.lastIndexOf('.') && !bare.matches("[\\d.]+");
    return below ? bare.substring(bare.indexOf('.') + 1) : bare;
  }

  private Optional<String> home(URI site) throws IOException {
    URI index = site.resolve("wp-json/?_fields=home,namespaces");
    try {
      HttpResponse reply =
          http.get(
              new Http.Question(index, "application/json", LARGEST, false, false),
              body,
              (response, file) -> RetryDecision.Verdict.TAKE);
      Optional<JsonBody> json = reply.status() == 200 ? JsonBody.of(body) : Optional.empty();
      if (json.isEmpty()) {
        return Optional.empty();
      }
      LooseValue value = LooseValue.of(ApiError.value(json.get()));
      return Optional.ofNullable(value.get("home").filled());
    } catch (HttpFailure e) {
      // What does not answer is not offered.
      return Optional.empty();
    }
  }
}
