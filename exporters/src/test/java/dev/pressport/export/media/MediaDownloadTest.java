package dev.pressport.export.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.Pressport;
import dev.pressport.export.migrate.Report;
import dev.pressport.fixtures.FaultyServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a live site that answers as it likes, while an export uses them. */
class MediaDownloadTest {
  private static final String UPLOADS = "/wp-content/uploads/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The faults, and what the list of files says about each. */
  private static final Map<String, String> FAULTS =
      Map.ofEntries(
          Map.entry("good", "copied"),
          Map.entry("range-lied", "copied"),
          Map.entry("busy", "copied"),
          Map.entry("passing", "copied"),
          Map.entry("moved", "copied"),
          Map.entry("absent", "status 404"),
          Map.entry("page", "the site sent a web page instead"),
          Map.entry("loop", "its redirects lead nowhere"),
          Map.entry("metadata", "it is in a private network"),
          Map.entry("later", "the site asked for a longer wait"),
          Map.entry("empty", "the file is empty"));

  /** Names that the files of the output have, or that make a file a folder. */
  private static final List<String> NAMES =
      List.of(
          "/style.css",
          "/STYLE.css/a.png",
          "/data/site.json",
          "/_data/site.json",
          "/_data/__menus.json",
          "/Data/terms.json",
          "/index.md/a.png",
          "/feed/index.xml",
          "/hugo.yaml",
          "/_config.yml",
          "/posts/hello.md",
          "/_pressport/report.json",
          "/entries/post.ndjson",
          "/media/a.png",
          UPLOADS + "b.jpg",
          UPLOADS + "b.jpg/c.jpg",
          UPLOADS + "d.jpg/e.jpg",
          UPLOADS + "D.jpg",
          UPLOADS + "x/".repeat(900) + "f.png");

  private static final String WXR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wp="http://wordpress.org/export/1.2/"><channel>
      <title>Old</title><link>HOME</link><wp:wxr_version>1.2</wp:wxr_version>
      <wp:base_site_url>HOME</wp:base_site_url><wp:base_blog_url>HOME</wp:base_blog_url>
      <item><title>Hello</title><link>HOME/hello/</link>
      <content:encoded><![CDATA[BODY]]></content:encoded>
      <wp:post_id>1</wp:post_id><wp:post_date>2024-01-01 10:00:00</wp:post_date>
      <wp:post_name>hello</wp:post_name><wp:status>publish</wp:status>
      <wp:post_type>post</wp:post_type></item>
      </channel></rss>
      """;

  @TempDir private Path temporary;
  private Path out = Path.of("");

  /** Exports a post that shows some files of a site. */
  private Report export(FaultyServer site, Collection<String> paths, String target)
      throws IOException {
    String home = site.address("").toString();
    String body =
        paths.stream()
            .map(path -> "<p><img src=\"" + home + path + "\"></p>")
            .collect(Collectors.joining("\n"));
    Path source = temporary.resolve("site.xml");
    Files.writeString(source, WXR.replace("HOME", home).replace("BODY", body));
    out = temporary.resolve("out");
    return Pressport.source(source.toString()).to(target).media(MediaMode.COPY).into(out);
  }

  /** What the list of files says, by the end of the old path. */
  private Map<String, JsonNode> list() throws IOException {
    Map<String, JsonNode> files = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("_pressport/media.ndjson"))) {
      JsonNode file = JSON.readTree(line);
      String url = file.get("url").asText();
      files.put(url.substring(url.lastIndexOf('/') + 1), file);
    }
    return files;
  }

  /** A picture that differs for each path. */
  private static byte[] picture(String path) {
    return ("\u0089PNG\r\n\u001a\n" + path.repeat(2000)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void whole(FaultyServer.Answer answer, byte[] bytes) throws IOException {
    answer.head(200, "ETag: \"1\"", "Content-Length: " + bytes.length).body(bytes);
  }

  private static void answer(
      FaultyServer.Request request, FaultyServer.Answer answer, boolean first) throws IOException {
    String path = request.path();
    byte[] bytes = picture(path);
    String length = "Content-Length: " + bytes.length;
    switch (path.substring(UPLOADS.length()).replace(".png", "")) {
      case "range-lied" -> {
        if (first) {
          answer.head(200, "ETag: \"1\"", length).body(bytes, 0, bytes.length / 2);
        } else if (!request.header("Range").isEmpty()) {
          String range = "bytes 0-" + (bytes.length - 1) + "/" + bytes.length;
          answer.head(206, "ETag: \"1\"", "Content-Range: " + range, length).body(bytes);
        } else {
          whole(answer, bytes);
        }
      }
      case "busy" -> {
        if (first) {
          answer.head(429, "Retry-After: 1", "Content-Length: 0");
        } else {
          whole(answer, bytes);
        }
      }
      case "passing" -> {
        if (first) {
          answer.head(500, "Content-Length: 0");
        } else {
          whole(answer, bytes);
        }
      }
      case "moved" -> answer.head(301, "Location: good.png", "Content-Length: 0");
      case "absent" -> answer.head(404, "Content-Length: 0");
      case "page" -> whole(answer, "<!DOCTYPE html><p>Sorry".getBytes(StandardCharsets.US_ASCII));
      case "loop" -> answer.head(302, "Location: " + path, "Content-Length: 0");
      case "metadata" ->
          answer.head(302, "Location: http://169.254.169.254/a.png", "Content-Length: 0");
      case "later" -> answer.head(429, "Retry-After: 86400", "Content-Length: 0");
      case "empty" -> answer.head(200, "Content-Length: 0");
      default -> whole(answer, bytes);
    }
  }

  @Test
  void eachFaultEndsAsTheListSays() throws IOException {
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    try (FaultyServer site =
        new FaultyServer(
            (request, answer) ->
                answer(request, answer, seen.merge(request.path(), 1, Integer::sum) == 1))) {
      List<String> paths = FAULTS.keySet().stream().map(name -> UPLOADS + name + ".png").toList();

      Report report = export(site, paths, "hugo");

      assertThat(report.complete()).isFalse();
      Map<String, JsonNode> list = list();
      String post = Files.readString(out.resolve("content/posts/hello.md"));
      for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
        String name = fault.getKey() + ".png";
        JsonNode file = Objects.requireNonNull(list.get(name));
        Path copy = out.resolve("static" + UPLOADS + name);
        if (fault.getValue().equals("copied")) {
          String source = fault.getKey().equals("moved") ? "good.png" : name;
          assertThat(file.get("status").asText()).as(name).isEqualTo("copied");
          assertThat(copy).hasBinaryContent(picture(UPLOADS + source));
          assertThat(post).contains("(" + UPLOADS + name + ")");
        } else {
          assertThat(file.get("status").asText()).as(name).isEqualTo("missing");
          assertThat(file.get("reason").asText()).as(name).isEqualTo(fault.getValue());
          assertThat(copy).doesNotExist();
          assertThat(post).contains(site.address(UPLOADS + name).toString());
        }
      }
    }
  }

  @Test
  void noFurtherFileIsTriedOnceTheHostIsGone() throws IOException {
    FaultyServer site = new FaultyServer((request, answer) -> {});
    site.close();
    List<String> paths =
        Stream.iterate(1, n -> n + 1).limit(50).map(n -> UPLOADS + n + ".png").toList();

    Report report = export(site, paths, "json");

    assertThat(report.complete()).isFalse();
    assertThat(list().values())
        .hasSize(50)
        .allSatisfy(
            file ->
                assertThat(file.get("reason").asText())
                    .isEqualTo("the host refused the connection"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro", "markdown", "json", "csv"})
  void eachFileGetsAPlaceOfItsOwn(String target) throws IOException {
    try (FaultyServer site =
        new FaultyServer((request, answer) -> whole(answer, picture(request.path())))) {
      Report report = export(site, NAMES, target);

      assertThat(report.complete()).isTrue();
      for (String line : Files.readAllLines(out.resolve("_pressport/media.ndjson"))) {
        JsonNode file = JSON.readTree(line);
        String old = file.get("url").asText().substring(site.address("").toString().length());
        assertThat(out.resolve(file.get("path").asText())).hasBinaryContent(picture(old));
      }
    }
  }
}
