package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Addresses;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.source.MappedSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares with what a running WordPress showed of its own entries. */
class RecordedContentTest {
  private static final Site SITE =
      new Site("Library", null, "http://127.0.0.1:8081", null, "en-GB", null);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** WordPress makes these anew at each request: with recent comments, a feed, players. */
  private static final Set<Long> CHANGING = Set.of(101L, 103L);

  private MappedSite site;
  private JsonNode posts;

  @BeforeEach
  void read() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "no recorded site");
    Path folder = Path.of(data, "site-a");
    site = MappedSite.ofWxr(folder.resolve("wxr/all.xml"));
    try (InputStream json =
        new GZIPInputStream(Files.newInputStream(folder.resolve("truth.json.gz")))) {
      posts = new ObjectMapper().readTree(json).get("posts");
    }
  }

  @Test
  void showsTheWordsThatWordPressShows() {
    Rendering rendering =
        new Rendering(
            site.index(),
            SITE,
            1 << 24,
            Policy.NONE,
            new InternalLinks(Permalinks.of(SITE, site.index(), Set.of()), Addresses.NONE));
    int compared = 0;
    for (JsonNode post : posts) {
      Entry entry = site.entries().get(post.get("id").longValue());
      JsonNode content = post.get("the_content");
      if (entry == null || content == null || content.isNull() || !isPublished(entry)) {
        continue;
      }
      Text html = rendering.html(entry, new ItemProblems(null, entry.type(), entry.id()));
      Map<String, Integer> ours = words(html == null ? "" : html.string());
      Map<String, Integer> theirs = words(content.textValue());
      if (CHANGING.contains(entry.id())) {
        ours = words(withoutComments(html));
        assertThat(common(ours, theirs)).as("words of entry %d", entry.id()).isEqualTo(sum(ours));
      } else {
        assertThat(ours).as("words of entry %d", entry.id()).isEqualTo(theirs);
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(30);
  }

  /** The newest comments were others when the site was recorded. */
  private static String withoutComments(@Nullable Text html) {
    Document body = Jsoup.parseBodyFragment(html == null ? "" : html.string());
    body.select(".wp-block-latest-comments, .widget_recent_comments").remove();
    return body.body().html();
  }

  private static boolean isPublished(Entry entry) {
    return entry.status().equals("publish");
  }

  @Test
  void makesTheParagraphsThatWordPressMakes() {
    int compared = 0;
    for (JsonNode post : posts) {
      Entry entry = site.entries().get(post.get("id").longValue());
      JsonNode paragraphs = post.get("wpautop");
      if (entry != null && paragraphs != null && !paragraphs.isNull()) {
        Text raw = entry.content().raw();
        assertThat(Wpautop.apply(raw == null ? "" : raw.string()))
            .as("entry %d", entry.id())
            .isEqualTo(paragraphs.textValue().replace("\r\n", "\n"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static Map<String, Integer> words(String html) {
    Map<String, Integer> words = new HashMap<>();
    Matcher matcher = WORD.matcher(Jsoup.parse(html).text());
    while (matcher.find()) {
      words.merge(matcher.group(), 1, Integer::sum);
    }
    return words;
  }

  private static long sum(Map<String, Integer> words) {
    return words.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static long common(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .mapToLong(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
        .sum();
  }
}
