package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the bodies of real sites with many plugins with what their WordPress showed a visitor.
 */
class PluginSitesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SIZE = Pattern.compile("-\\d+x\\d+(?=\\.)");

  /** What a visitor sees only while the server knows who is there and what is in the cart. */
  private static final Pattern OF_VISITOR =
      Pattern.compile(
          "wp:woocommerce/(?:cart|checkout)\\b|\\[woocommerce_(?:cart|checkout|my_account)\\b"
              + "|\\[(?:download_checkout|edd_receipt|download_history|purchase_history|edd_login"
              + "|edd_register|edd_profile_editor)\\b|wp:edd/(?:checkout|receipt|confirmation"
              + "|login|register|order-history|user-downloads)|\\[learn_press_|\\[bbp-login"
              + "|\\[my_bookings|wp:woocommerce/(?:mini-cart|customer-account|filter-wrapper)");

  @TempDir private Path temp = Path.of("");

  /** The words, pictures and links of a body. */
  private record Body(Map<String, Integer> words, Set<String> pictures, Set<String> links) {
    static Body of(String html) {
      Document page = Jsoup.parseBodyFragment(html);
      page.select("script, style, noscript, svg, template").remove();
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(spaced(page.body()).toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      return new Body(
          words,
          page.select("img[src]").stream()
              .map(image -> file(image.attr("src")))
              .collect(Collectors.toSet()),
          page.select("a[href]").stream()
              .map(link -> link.attr("href"))
              .filter(address -> !address.isEmpty())
              .collect(Collectors.toSet()));
    }

    /** The text of an element, in which each tag is a blank. */
    private static String spaced(Element body) {
      StringBuilder text = new StringBuilder();
      body.traverse(
          (node, depth) -> {
            text.append(' ');
            if (node instanceof org.jsoup.nodes.TextNode words) {
              text.append(words.getWholeText());
            }
          });
      return text.toString();
    }

    private static String file(String address) {
      String path = address.replaceFirst("[?#].*", "");
      return SIZE.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
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

    private static <T> long shared(Set<T> wanted, Set<T> found) {
      return wanted.stream().filter(found::contains).count();
    }
  }

  private static JsonNode truth(String site) throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    Path file = Path.of(data, "plugins", site, "truth.json.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return JSON.readTree(in);
    }
  }

  private Exported export(String site, String file) throws IOException {
    Path source = Path.of(System.getProperty("pressport.data", ""), "plugins", site, file);
    return new MigrationRun(temp)
        .withPersonalData()
        .option("content", "raw", "html")
        .export(source);
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
  void hasTheWordsPicturesAndLinksThatWordPressShowed(String site, String file) throws IOException {
    Map<String, JsonNode> entries =
        export(site, file).entries().stream()
            .collect(Collectors.toMap(entry -> entry.get("id").asText(), Function.identity()));
    long words = 0;
    long found = 0;
    long pictures = 0;
    long foundPictures = 0;
    long links = 0;
    long foundLinks = 0;
    List<String> poor = new ArrayList<>();
    for (Map.Entry<String, JsonNode> post : truth(site).get("posts").properties()) {
      JsonNode shown = post.getValue().at("/rendered/content");
      JsonNode entry = entries.get(post.getKey());
      if (entry == null || !shown.isTextual() || OF_VISITOR.matcher(raw(entry)).find()) {
        continue;
      }
      Body wanted = Body.of(shown.asText());
      Body body = Body.of(entry.at("/content/html").asText());
      int shared = wanted.wordsIn(body);
      words += wanted.size();
      found += shared;
      pictures += wanted.pictures.size();
      foundPictures += Body.shared(wanted.pictures, body.pictures);
      links += wanted.links.size();
      foundLinks += Body.shared(wanted.links, body.links);
      if (shared < 0.9 * wanted.size()) {
        poor.add(
            post.getKey() + ' ' + entry.get("title").asText() + ' ' + shared + '/' + wanted.size());
      }
    }
    System.err.printf(
        "%s %s words %d/%d %.3f pictures %d/%d links %d/%d poor %s%n",
        site,
        file,
        found,
        words,
        (double) found / words,
        foundPictures,
        pictures,
        foundLinks,
        links,
        poor);
    assertThat((double) found / words).as("words").isGreaterThan(0.98);
  }

  private static String raw(JsonNode entry) {
    return entry.at("/content/raw").asText();
  }
}
