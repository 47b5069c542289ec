package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.redirect.NginxServer;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The old addresses of sites that Hugo built and nginx serves with the redirects of the export. */
class ServedRedirectsTest {
  private static final Path DATA =
      Path.of(System.getProperty("pressport.data", "")).resolve("site-a");
  private static final String OLD_HOME = "http://127.0.0.1:8081";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path temp = Path.of("");

  private Exported exported(Path source) throws IOException {
    return new MigrationRun(temp).to(Exporters.find("hugo").orElseThrow()).export(source);
  }

  /** Fails unless each path answers with a page, or with one redirect to a page. */
  private void answer(String url, Set<String> paths) throws Exception {
    List<String> failures = new ArrayList<>();
    for (String path : paths) {
      HttpResponse<Void> first = get(url + path);
      String target = first.headers().firstValue("location").orElse("");
      boolean found =
          first.statusCode() == 200
              || (first.statusCode() == 301 && get(target).statusCode() == 200);
      if (!found) {
        failures.add(path + " " + first.statusCode() + " " + target);
      }
    }
    assertThat(failures).isEmpty();
  }

  private HttpResponse<Void> get(String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
  }

  private String target(String url) throws Exception {
    HttpResponse<Void> response = get(url);
    return response.headers().firstValue("location").orElse("" + response.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql/dump.sql", "wxr/all.xml"})
  @EnabledIfSystemProperty(named = "pressport.data", matches = ".+")
  void leadToPagesInAtMostOneStep(String source) throws Exception {
    NginxServer.needed();
    Generator.HUGO.needed();
    Path site = exported(DATA.resolve(source)).folder();
    Path built = Generator.HUGO.build(site).folder();
    copyMedia(built.resolve("wp-content/uploads"));

    try (NginxServer nginx =
        NginxServer.serving(temp, site.resolve("_pressport/redirects"), built)) {
      Set<String> paths = oldPaths();
      assertThat(paths).hasSizeGreaterThan(600);
      answer(nginx.url(), paths);
      HttpResponse<Void> feed = get(nginx.url() + "/feed/");
      assertThat(feed.statusCode()).isEqualTo(200);
      assertThat(feed.headers().firstValue("content-type"))
          .hasValue("application/rss+xml; charset=utf-8");
      for (String hidden : List.of("/?p=109", "/?p=110", "/?p=113", "/?p=122")) {
        assertThat(get(nginx.url() + hidden).statusCode()).as(hidden).isEqualTo(200);
      }
      for (String absent :
          List.of("/2021/02/password-protected/", "/nothing/feed/", "/x/%0d%0aA:b/feed/")) {
        assertThat(get(nginx.url() + absent).statusCode()).as(absent).isEqualTo(404);
      }
    }
  }

  /** One file of the site is missing in its own uploads. */
  private static void copyMedia(Path to) throws IOException {
    Path media = DATA.resolve("media");
    try (Stream<Path> files = Files.walk(media)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(media.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.createFile(to.resolve("2026/11/lost-file.png"));
  }

  /** The addresses of all public entries of site A, and those that WordPress adds to them. */
  private static Set<String> oldPaths() throws IOException {
    JsonNode truth;
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(DATA.resolve("truth.json.gz")))) {
      truth = new ObjectMapper().readTree(in);
    }
    Map<Long, JsonNode> posts = new HashMap<>();
    truth.get("posts").forEach(post -> posts.put(post.get("id").asLong(), post));
    Set<String> paths = new LinkedHashSet<>();
    for (JsonNode post : posts.values()) {
      if (isPublic(post, truth.get("post_types"), posts)) {
        addPaths(post, paths);
      }
    }
    for (String list :
        List.of(
            "/author/admin/",
            "/category/regions/europe/",
            "/tag/due-diligence/",
            "/document_type/guidance/",
            "/library/",
            "/news/",
            "/")) {
      paths.add(list);
      for (String ending : List.of("feed/", "feed/atom/", "feed/rss2", "page/2/", "page/9/feed/")) {
        paths.add(list + ending);
      }
    }
    paths.addAll(
        List.of(
            "/comments/feed/",
            "/comments/feed/atom/",
            "/?feed=rss2",
            "/?author=1",
            "/?cat=3",
            "/?tag=due-diligence",
            "/?tag=%E6%97%A5%E6%9C%AC%E8%AA%9E%E3%82%BF%E3%82%B0",
            "/index.php",
            "/index.php/about/",
            "/about?utm_source=x"));
    return paths;
  }

  private static boolean isPublic(JsonNode post, JsonNode types, Map<Long, JsonNode> posts) {
    String status = post.get("status").textValue();
    JsonNode parent = posts.get(post.get("parent").asLong());
    boolean published =
        status.equals("publish")
            || (status.equals("inherit")
                && post.get("type").textValue().equals("attachment")
                && (parent == null || isPublic(parent, types, posts)));
    return published
        && types.path(post.get("type").textValue()).path("public").asBoolean()
        && post.get("password").textValue().isEmpty();
  }

  private static void addPaths(JsonNode post, Set<String> paths) {
    String id = post.get("id").asText();
    String path = post.get("permalink").textValue().substring(OLD_HOME.length());
    paths.addAll(List.of(path, "/?p=" + id, "/index.php?p=" + id + "&utm_source=x"));
    paths.add("/?post_type=" + post.get("type").textValue() + "&p=" + id);
    if (!path.equals("/")) {
      paths.add(path.substring(0, path.length() - 1));
      paths.add(upperOctets(path));
      for (String ending :
          List.of("feed/", "feed/atom/", "embed/", "trackback/", "amp/", "2/", "comment-page-2/")) {
        paths.add(path + ending);
      }
    }
    switch (post.get("type").textValue()) {
      case "page" -> paths.add("/?page_id=" + id);
      case "attachment" -> paths.add("/?attachment_id=" + id);
      case "post" -> {
        String[] date = post.get("date").textValue().substring(0, 10).split("-", -1);
        String year = "/" + date[0] + "/";
        String month = year + date[1] + "/";
        paths.addAll(List.of(year, month, month + date[2] + "/", month + "feed/"));
        paths.addAll(
            List.of("/?m=" + date[0] + date[1], "/?m=" + String.join("", date), year + "page/2/"));
      }
      default -> {}
    }
  }

  private static String upperOctets(String path) {
    return Pattern.compile("%[0-9a-f]{2}")
        .matcher(path)
        .replaceAll(octet -> octet.group().toUpperCase(Locale.ROOT));
  }

  private static String item(long id, String type, String path, String slug, String... more) {
    return """
    <item><title>T%1$d</title><link>https://quay.example%2$s</link>
    <guid isPermaLink="false">https://quay.example/archives/%1$d</guid>
    <wp:post_id>%1$d</wp:post_id><wp:post_date>2020-06-04 10:00:00</wp:post_date>
    <wp:post_name>%3$s</wp:post_name><wp:status>publish</wp:status>
    <wp:post_type>%4$s</wp:post_type>%5$s</item>\
    """
        .formatted(id, path, slug, type, String.join("", more));
  }

  private static String meta(String key, String value) {
    return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>"
        .formatted(key, value);
  }

  @Test
  void leadFromFormerAddressesAndWhatWasBelowThem() throws Exception {
    NginxServer.needed();
    Generator.HUGO.needed();
    String head = Files.readString(Fixtures.hazard("split-1"), StandardCharsets.UTF_8);
    String items =
        item(5, "post", "/2020/06/now/", "now", meta("_wp_old_slug", "th%c3%a9n"))
            + item(6, "post", "/2020/06/dated/", "dated", meta("_wp_old_date", "2019-05-03"))
            // The second of two entries at one address moves; the address remains the first one's.
            + item(7, "page", "/about/", "about")
            + item(8, "page", "/about/", "about", meta("_wp_old_slug", "us"));
    Path file =
        Files.writeString(
            temp.resolve("site.xml"),
            head.substring(0, head.indexOf("<item>")) + items + "</channel></rss>");
    Exported exported = exported(file);
    Path built = Generator.HUGO.build(exported.folder()).folder();

    try (NginxServer nginx =
        NginxServer.serving(temp, exported.folder().resolve("_pressport/redirects"), built)) {
      String url = nginx.url();
      String now = url + "/2020/06/now/";
      assertThat(target(url + "/2020/06/th%C3%A9n/")).isEqualTo(now);
      assertThat(target(url + "/2020/06/th%c3%a9n/feed/")).isEqualTo(now);
      assertThat(target(url + "/2020/06/th%c3%a9n/comment-page-2/?x=y")).isEqualTo(now);
      assertThat(target(url + "/2020/06/th%c3%a9n?x=y")).isEqualTo(now + "?x=y");
      assertThat(target(url + "/archives/5")).isEqualTo(now);
      assertThat(target(url + "/archives/5/feed/")).isEqualTo(now);
      assertThat(target(url + "/2019/05/dated/")).isEqualTo(url + "/2020/06/dated/");
      assertThat(target(url + "/about/")).isEqualTo("200");
      assertThat(target(url + "/?p=8")).isEqualTo(url + "/about-8/");
      assertThat(target(url + "/us/")).isEqualTo(url + "/about-8/");
    }
    assertThat(Files.readString(exported.folder().resolve("_pressport/problems.ndjson")))
        .contains("1 redirect left out, since two items had the same old address");
    assertThat(Files.readString(exported.folder().resolve("_pressport/report.json")))
        .containsPattern("\"redirects\": \\{\\s+\"count\": [1-9]");
  }

  @Test
  void leadOutOfTheFolderOfAnOldHome() throws Exception {
    NginxServer.needed();
    Generator.HUGO.needed();
    String head = Files.readString(Fixtures.hazard("split-1"), StandardCharsets.UTF_8);
    String tags =
        "<category domain=\"post_tag\" nicename=\"Red\">Red</category>"
            + "<category domain=\"post_tag\" nicename=\"red\">red</category>";
    String site =
        head.substring(0, head.indexOf("<item>"))
            + item(5, "post", "/2020/06/now/", "now", meta("_wp_old_slug", "then"), tags)
            + "</channel></rss>";
    Path file = temp.resolve("site.xml");
    Files.writeString(file, site.replace("https://quay.example", "https://quay.example/my.blog"));
    Exported exported =
        new MigrationRun(temp)
            .to(Exporters.find("hugo").orElseThrow())
            .baseUrl("https://new.example")
            .export(file);
    Path built = Generator.HUGO.build(exported.folder()).folder();

    try (NginxServer nginx =
        NginxServer.serving(temp, exported.folder().resolve("_pressport/redirects"), built)) {
      String url = nginx.url();
      String now = url + "/2020/06/now/";
      for (String path :
          List.of(
              "/my.blog/2020/06/now/",
              "/my.blog/2020/06/now/feed/",
              "/my.blog/2020/06/then/2/",
              "/my.blog/archives/5",
              "/my.blog/?p=5",
              "/my.blog/index.php?p=5")) {
        assertThat(target(url + path)).as(path).isEqualTo(now);
      }
      assertThat(target(url + "/my.blog/")).isEqualTo(url + "/");
      assertThat(target(url + "/my.blog/feed/")).isEqualTo(url + "/feed/index.xml");
      assertThat(target(url + "/my.blog/?m=202006")).isEqualTo(url + "/2020/06/");
      assertThat(target(url + "/my.blog/index.php?m=202006")).isEqualTo(url + "/2020/06/");
      assertThat(target(url + "/my.blog/?tag=red")).startsWith(url + "/tag/").endsWith("ed/");
      assertThat(target(url + "/myxblog/")).isEqualTo("404");
      assertThat(target(url + "/?p=5")).isEqualTo("200");
    }
  }
}
