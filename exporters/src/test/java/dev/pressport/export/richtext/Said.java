package dev.pressport.export.richtext;

import static org.assertj.core.api.Assertions.fail;

import dev.pressport.html.PlainText;
import dev.pressport.html.markdown.RandomPage;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The words that readers of a document see, whatever its form. */
public final class Said {
  /** Five forms share the pages of one run. */
  private static final int ONE_IN = 4;

  private static final Set<String> INLINE =
      Set.of(
          "text",
          "extended-text",
          "span",
          "link",
          "hyperlink",
          "asset-hyperlink",
          "entry-hyperlink");

  private final StringBuilder out = new StringBuilder();
  private final boolean captionsAreHtml;

  private Said(boolean captionsAreHtml) {
    this.captionsAreHtml = captionsAreHtml;
  }

  /** Random pages, written with and without known files, lose no word and pass a check. */
  public static void keepsAllWords(
      RichTextDialect dialect, Value file, boolean captionsAreHtml, Consumer<Value> check) {
    RichTextDialect.References known =
        new RichTextDialect.References() {
          @Override
          public Optional<Value> file(String address) {
            return Optional.of(file);
          }
        };
    RandomPage.seeds()
        .filter(seed -> seed % ONE_IN == 0)
        .forEach(
            seed -> {
              // A picture within a word divides it, as it gets its own block.
              String html = RandomPage.of(seed).replaceAll("(<img[^>]*+>)", " $1 ");
              RichText text = RichTextReader.of(html);
              for (var references : List.of(known, RichTextDialect.References.NONE)) {
                Value document = dialect.write(text, references, loss -> {});
                check.accept(document);
                assertHolds(words(html), wordsOf(document, captionsAreHtml), "seed " + seed);
              }
            });
  }

  /** Asserts that words stand in others in the same order. */
  static void assertHolds(List<String> words, List<String> others, String name) {
    Iterator<String> rest = others.iterator();
    for (String word : words) {
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().equals(word);
      }
      if (!found) {
        fail("%s: %s of %s in %s", name, word, words, others);
      }
    }
  }

  /** The words of HTML without the marks of lists. */
  static List<String> words(String html) {
    return split(PlainText.of(html.replaceAll("<(/?)(?:ul|ol|li)\\b", "<$1div")));
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split("[ \\t\\n\\f\\r]+")).filter(w -> !w.isEmpty()).toList();
  }

  static List<String> wordsOf(Value document, boolean captionsAreHtml) {
    Said said = new Said(captionsAreHtml);
    said.add(document);
    return split(said.out.toString());
  }

  private void add(Value value) {
    if (value instanceof Value.Array array) {
      array.items().forEach(this::add);
    } else if (value instanceof Value.Dict node) {
      String type = string(node, "type") + string(node, "_type") + string(node, "nodeType");
      String edge = INLINE.contains(type) ? "" : "\n";
      out.append(edge);
      node.entries().forEach((key, field) -> addField(key, field, type));
      out.append(edge);
    }
  }

  private void addField(String key, Value field, String type) {
    switch (key) {
      case "text" -> out.append(string(field));
      case "value" -> out.append(type.equals("text") ? string(field) : "");
      case "html" -> out.append(type.equals("embed") ? "" : lines(words(string(field))));
      case "caption" ->
          out.append(captionsAreHtml ? lines(words(string(field))) : "\n" + string(field) + "\n");
      case "code", "name", "buttonText" -> {
        if (field instanceof Text) {
          out.append(lines(split(string(field))));
        }
      }
      case "cells" -> ((Value.Array) field).items().forEach(c -> out.append(string(c)).append(' '));
      case "url" ->
          out.append(
              type.equals("embed") || type.equals("bookmark") ? "\n" + string(field) + "\n" : "");
      case "root", "children", "content", "rows", "images" -> add(field);
      case "fields" -> {
        if (type.equals("block")) {
          add(field);
        }
      }
      default -> {}
    }
  }

  private static String lines(List<String> words) {
    return "\n" + String.join("\n", words) + "\n";
  }

  private static String string(Value.Dict node, String field) {
    Value value = node.entries().get(field);
    return value == null ? "" : string(value);
  }

  private static String string(Value value) {
    return value instanceof Text text ? text.string() : "";
  }
}
