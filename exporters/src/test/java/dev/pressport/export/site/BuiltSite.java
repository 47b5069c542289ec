package dev.pressport.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages that a generator made, as a visitor finds them. */
record BuiltSite(Path folder) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//|#).*");

  /** The page at a decoded path, {@code /2024/01/hello/}. */
  Optional<Path> page(String path) {
    Path found = folder.resolve(path.substring(1));
    return Stream.of(found, found.resolve("index.html")).filter(Files::isRegularFile).findFirst();
  }

  /** All HTML pages. */
  List<Path> pages() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document parsed(Path page) {
    try {
      return Jsoup.parse(page.toFile(), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of the entry that a page shows. */
  static String content(Path page) {
    Element content = parsed(page).selectFirst(".entry-content");
    return content == null ? "" : content.html();
  }

  /** How often each word is in the text of HTML; quotation marks and dashes are no words. */
  static Map<String, Integer> words(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.select("script, style").remove();
    document.select("*").forEach(element -> element.prependText(element.isBlock() ? " " : ""));
    document.select("br, td, th, figcaption, dt, dd").before(" ");
    String text = document.body().wholeText().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(w -> words.merge(w, 1, Integer::sum));
    return words;
  }

  /** The paths, below the home of the site, that its pages link to and that are not there. */
  List<String> deadLinks(String base) {
    TreeSet<String> dead = new TreeSet<>();
    for (Path page : pages()) {
      for (Element link : parsed(page).select("a[href], link[href]")) {
        String href = link.attr("href").strip();
        if (href.startsWith(base)) {
          href = "/" + href.substring(base.length()).replaceFirst("^/", "");
        }
        String path = href.replaceFirst("[?#].*", "");
        if (path.startsWith("/")
            && !ELSEWHERE.matcher(path).matches()
            && !path.startsWith("/wp-content/")
            && page(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEmpty()) {
          dead.add(path);
        }
      }
    }
    return new ArrayList<>(dead);
  }

  /** Whether any page holds a text. */
  boolean shows(String text) {
    return pages().stream().anyMatch(page -> parsed(page).text().contains(text));
  }
}
