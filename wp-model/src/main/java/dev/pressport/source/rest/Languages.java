package dev.pressport.source.rest;

import dev.pressport.http.Http;
import dev.pressport.http.HttpFailure;
import dev.pressport.http.HttpResponse;
import dev.pressport.http.RetryDecision;
import dev.pressport.php.LooseValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a site whose API returns one language unless it is asked for another, as with
 * WPML, and with Polylang when a plugin filters by its current language.
 */
final class Languages {
  /** The parameter that both plugins read. */
  static final String PARAMETER = "lang";

  /** A route of Polylang that lists its languages; their {@code slug} is the code. */
  private static final String POLYLANG = "pll/v1/languages";

  private static final long LARGEST_PAGE = 2 << 20;
  private static final int MOST = 30;
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(?:[-_][a-z0-9]{2,8})?");
  private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=([^&]{1,12})");

  private final ApiClient client;
  private final Http http;
  private final @Nullable WebPage front;

  private Languages(ApiClient client, Http http, @Nullable WebPage front) {
    this.client = client;
    this.http = http;
    this.front = front;
  }

  /**
   * Returns the codes of the languages to ask for one by one; none when the site does not filter
   * its lists by language.
   *
   * @param front the front page, where this run has fetched it already
   * @param posts the collection that shows whether it does
   */
  static List<String> toAskFor(
      ApiClient client, Http http, @Nullable WebPage front, Collection posts) throws IOException {
    Languages languages = new Languages(client, http, front);
    List<String> codes = languages.codes();
    return codes.size() > 1 && languages.isFilteredByDefault(posts, codes) ? codes : List.of();
  }

  private List<String> codes() throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    LooseValue index = ApiDocuments.of(client.index());
    if (index.get("namespaces").strings().contains("pll/v1")) {
      for (LooseValue language :
          ApiDocuments.of(Optional.of(client.fetch(ApiRequest.of(POLYLANG)))).list()) {
        add(language.get("slug").string(), codes);
      }
    }
    for (Element alternate : alternates()) {
      add(code(alternate), codes);
    }
    return codes.stream().limit(MOST).toList();
  }

  private static void add(@Nullable String code, Set<String> codes) {
    String lower = code == null ? "" : code.toLowerCase(Locale.ROOT);
    if (CODE.matcher(lower).matches()) {
      codes.add(lower);
    }
  }

  /** The links of the front page to itself in other languages, which both plugins print. */
  private List<Element> alternates() throws IOException {
    Optional<WebPage> page = front == null ? fetchFront() : Optional.of(front);
    return page.map(known -> known.document().select("link[rel=alternate][hreflang][href]"))
        .<List<Element>>map(links -> links)
        .orElse(List.of());
  }

  private Optional<WebPage> fetchFront() throws IOException {
    Path body = client.recordingNow().presentRound().resolve("front-page.part");
    try {
      HttpResponse home =
          http.get(
              new Http.Question(client.site(), "text/html", LARGEST_PAGE, true, false),
              body,
              new PageRetryDecision((reply, page) -> RetryDecision.Verdict.TAKE));
      return Optional.of(WebPage.of(home, body));
    } catch (HttpFailure e) {
      return Optional.empty();
    } finally {
      Files.deleteIfExists(body);
    }
  }

  /** The plugin's own code, which the address of a language has; else that of the standard. */
  private static @Nullable String code(Element alternate) {
    String standard = alternate.attr("hreflang").toLowerCase(Locale.ROOT);
    if (standard.equals("x-default")) {
      return null;
    }
    String language = standard.replaceFirst("[-_].*", "");
    try {
      URI address = URI.create(alternate.absUrl("href"));
      Matcher query = IN_QUERY.matcher(String.valueOf(address.getRawQuery()));
      if (query.find()) {
        return query.group(1);
      }
      for (String segment : String.valueOf(address.getPath()).split("/", -1)) {
        if (segment.toLowerCase(Locale.ROOT).startsWith(language)
            && CODE.matcher(segment.toLowerCase(Locale.ROOT)).matches()) {
          return segment;
        }
      }
    } catch (IllegalArgumentException e) {
      return language;
    }
    return language;
  }

  /** Without a language, a site that filters counts fewer entries than all languages together. */
  private boolean isFilteredByDefault(Collection posts, List<String> codes) throws IOException {
    ApiRequest few = ApiRequest.of(posts.route()).with("per_page", 1).with("_fields", "id");
    long all = total(few);
    List<Long> each = new ArrayList<>();
    for (String code : codes) {
      each.add(total(few.with(PARAMETER, code)));
    }
    boolean differ = each.stream().anyMatch(total -> total != all);
    return differ && each.stream().mapToLong(Long::longValue).sum() > all;
  }

  private long total(ApiRequest request) throws IOException {
    ApiResponse response = client.fetch(request);
    Long total = response.isGood() ? response.number("X-WP-Total") : null;
    return total == null ? 0 : total;
  }
}
