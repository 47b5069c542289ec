package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares the bodies of real sites with many plugins with what their WordPress showed a visitor.
 */
class PluginSitesTest {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What a visitor sees only while the server knows who is there and what is in the cart. */
  private static final Pattern OF_VISITOR =
      Pattern.compile(
          "wp:woocommerce/(?:cart|checkout)\\b|\\[woocommerce_(?:cart|checkout|my_account)\\b"
              + "|\\[(?:download_checkout|edd_receipt|download_history|purchase_history|edd_login"
              + "|edd_register|edd_profile_editor)\\b|wp:edd/(?:checkout|receipt|confirmation"
              + "|login|register|order-history|user-downloads)|\\[learn_press_|\\[bbp-login"
              + "|\\[my_bookings|wp:woocommerce/(?:mini-cart|customer-account|filter-wrapper)");

  @TempDir private Path temp = Path.of("");

  /** The words of a body, each with the number of times. */
  private record Body(Map<String, Integer> words) {
    static Body of(String html) {
      Document page = Jsoup.parseBodyFragment(html);
      page.select("script, style, noscript, svg, template").remove();
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(spaced(page.body()).toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      return new Body(words);
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

  @ParameterizedTest
  @CsvSource({
    "harbour, dump.sql.gz, 0.96, 4",
    "harbour, site.xml.gz, 0.96, 4",
    "club, dump.sql.gz, 0.93, 15",
    "club, site.xml.gz, 0.92, 16",
    "orchard, dump.sql.gz, 0.98, 1",
    "orchard, site.xml.gz, 0.98, 1"
  })
  void hasTheWordsThatWordPressShowed(String site, String file, double least, int most)
      throws IOException {
    PluginSite recorded = PluginSite.of(site);
    Map<String, JsonNode> entries =
        recorded.entries(new MigrationRun(temp).option("content", "raw", "html"), file);
    long words = 0;
    long found = 0;
    List<String> poor = new ArrayList<>();
    for (Map.Entry<String, JsonNode> post : recorded.truth().get("posts").properties()) {
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
      if (shared < 0.9 * wanted.size()) {
        poor.add(
            post.getKey() + ' ' + entry.get("title").asText() + ' ' + shared + '/' + wanted.size());
      }
    }
    assertThat((double) found / words).as("words").isGreaterThanOrEqualTo(least);
    assertThat(poor).as("entries with less than nine tenths").hasSizeLessThanOrEqualTo(most);
  }

  private static String raw(JsonNode entry) {
    return entry.at("/content/raw").asText();
  }
}
