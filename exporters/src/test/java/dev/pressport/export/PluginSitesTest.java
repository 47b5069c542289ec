package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the bodies of real sites with many plugins with what their WordPress showed a visitor,
 * apart from {@link ServerParts}.
 */
class PluginSitesTest {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SIZE = Pattern.compile("-\\d+x\\d+(?=\\.)");

  @TempDir private Path temp = Path.of("");

  /** The words of a body, each with the number of times, its pictures and links. */
  private record Body(Map<String, Integer> words, Set<String> pictures, Set<String> links) {
    static Body of(Document page) {
      page.select("script, style, noscript, svg, template").remove();
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(spaced(page.body()).toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      Set<String> pictures = new HashSet<>();
      page.select("img[src]").forEach(image -> pictures.add(fileName(image.attr("src"))));
      Set<String> links = new HashSet<>();
      page.select("a[href]").forEach(link -> links.add(withoutSlash(link.attr("href"))));
      pictures.remove("");
      links.remove("");
      return new Body(words, pictures, links);
    }

    /** The text of an element, in which each tag is a blank. */
    private static String spaced(Element body) {
      StringBuilder text = new StringBuilder();
      body.traverse(
          (node, depth) -> {
            text.append(' ');
            if (node instanceof TextNode words) {
              text.append(words.getWholeText());
            }
          });
      return text.toString();
    }

    private static String fileName(String address) {
      String path = address.split("\\?", 2)[0];
      return SIZE.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
    }

    private static String withoutSlash(String address) {
      return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    int size() {
      return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    int wordsIn(Body other) {
      int shared = 0;
      for (Map.Entry<String, Integer> word : words.entrySet()) {
        shared += Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0));
      }
      return shared;
    }
  }

  /** What was found of something, in all bodies. */
  private static final class Share {
    private long found;
    private long wanted;

    void add(Set<String> wantedOnes, Set<String> shown) {
      wanted += wantedOnes.size();
      found += wantedOnes.stream().filter(shown::contains).count();
    }

    double ratio() {
      return wanted == 0 ? 1 : (double) found / wanted;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "harbour, dump.sql.gz",
    "harbour, site.xml.gz",
    "club, dump.sql.gz",
    "club, site.xml.gz",
    "orchard, dump.sql.gz",
    "orchard, site.xml.gz"
  })
  void showsWhatWordPressShowed(String site, String file) throws IOException {
    PluginSite recorded = PluginSite.of(site);
    Map<String, JsonNode> entries =
        recorded.entries(new MigrationRun(temp).option("content", "html"), file);
    Share words = new Share();
    Share pictures = new Share();
    Share links = new Share();
    List<String> poor = new ArrayList<>();
    for (Map.Entry<String, JsonNode> post : recorded.truth().get("posts").properties()) {
      JsonNode shown = post.getValue().at("/rendered/content");
      JsonNode entry = entries.get(post.getKey());
      if (entry == null || !shown.isTextual()) {
        continue;
      }
      Document page = Jsoup.parseBodyFragment(shown.asText());
      ServerParts.takeFrom(page, file.endsWith(".xml.gz"));
      Body wanted = Body.of(page);
      Body body = Body.of(Jsoup.parseBodyFragment(entry.at("/content/html").asText()));
      int shared = wanted.wordsIn(body);
      words.wanted += wanted.size();
      words.found += shared;
      pictures.add(wanted.pictures(), body.pictures());
      links.add(wanted.links(), body.links());
      if (shared < 0.9 * wanted.size()) {
        poor.add(
            post.getKey() + ' ' + entry.get("title").asText() + ' ' + shared + '/' + wanted.size());
      }
    }
    assertThat(poor).as("entries with less than nine tenths of their words").isEmpty();
    assertThat(words.ratio()).as("words").isGreaterThanOrEqualTo(0.98);
    assertThat(pictures.ratio()).as("pictures").isGreaterThanOrEqualTo(0.98);
    assertThat(links.ratio()).as("links").isGreaterThanOrEqualTo(0.98);
  }

  /** A shop that never changed its settings has none of its currency. */
  @Test
  void showsThePricesOfAnUntouchedShopInItsCurrency() throws IOException {
    PluginSite club = PluginSite.of("club");
    Map<String, JsonNode> entries = club.entries(new MigrationRun(temp), "dump.sql.gz");
    JsonNode download = Objects.requireNonNull(entries.get("131"));
    assertThat(download.at("/content/html").asText()).contains("$7.50");
  }

  @Test
  void hasAReasonForEachPartThatIsLeftOut() throws IOException {
    String page = Files.readString(Path.of("../docs/plugin-blocks.md"));
    assertThat(ServerParts.kinds())
        .allSatisfy(kind -> assertThat(page).contains("| " + kind + " |"));
  }
}
