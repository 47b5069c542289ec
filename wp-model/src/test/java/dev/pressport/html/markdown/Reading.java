package dev.pressport.html.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What there is to be read in a page: each word, and each character with what it stands in. */
final class Reading {
  private static final Map<String, String> SAME =
      Map.of("b", "strong", "i", "em", "s", "del", "strike", "del");

  /** What makes a difference to a reader. */
  private static final List<String> SEEN =
      List.of(
          "strong",
          "em",
          "del",
          "code",
          "a",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "blockquote",
          "th",
          "td",
          "pre",
          "sup",
          "sub",
          "kbd",
          "mark",
          "u",
          "small",
          "dt",
          "dd",
          "figcaption",
          "details",
          "summary");

  private final StringBuilder text = new StringBuilder();
  private final List<String> characters = new ArrayList<>();

  private Reading() {}

  static Reading of(String html) {
    Reading reading = new Reading();
    reading.add(Jsoup.parse(html).body(), new ArrayList<>());
    return reading;
  }

  /** The words in their order. */
  List<String> words() {
    return List.of(text.toString().strip().split("[ \\t\\n\\r\\f]+"));
  }

  /** Each character that is no blank with the elements that it stands in, and each image. */
  List<String> characters() {
    return characters;
  }

  private void add(Node node, List<String> around) {
    if (node instanceof TextNode words) {
      addText(words.getWholeText(), around);
    } else if (node instanceof Element element) {
      addElement(element, around);
    }
  }

  private void addText(String words, List<String> around) {
    boolean preformatted = around.contains("pre");
    String path =
        String.join("", new TreeSet<>(around)) + around.stream().filter("li"::equals).count();
    text.append(words);
    if (preformatted) {
      words = words.replaceAll("(?m)^[ \\t]+$", "");
    }
    words
        .codePoints()
        .filter(c -> preformatted || " \t\n\r\f".indexOf(c) < 0)
        .forEach(c -> characters.add(Character.toString(c) + " " + path));
  }

  private void addElement(Element element, List<String> around) {
    String name = SAME.getOrDefault(element.normalName(), element.normalName());
    if (name.equals("img")) {
      characters.add(
          "image "
              + decoded(element.attr("src"))
              + collapsed(element.attr("alt"))
              + collapsed(element.attr("title")));
    }
    List<String> inner = new ArrayList<>(around);
    if (SEEN.contains(name)) {
      inner.add(
          name
              + (name.equals("a")
                  ? decoded(element.attr("href")) + collapsed(element.attr("title"))
                  : ""));
    }
    boolean apart =
        element.isBlock()
            || name.equals("br")
            || name.equals("summary")
            || name.equals("td")
            || name.equals("th");
    text.append(apart ? " " : "");
    element.childNodes().forEach(child -> add(child, inner));
    text.append(apart ? " " : "");
  }

  private static String collapsed(String text) {
    return "(" + text.strip().replaceAll("\\s+", " ") + ")";
  }

  private static String decoded(String address) {
    String safe = address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
    return "<" + URLDecoder.decode(safe, StandardCharsets.UTF_8) + ">";
  }
}
