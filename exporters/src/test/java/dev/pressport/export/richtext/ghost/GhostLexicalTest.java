package dev.pressport.export.richtext.ghost;

import static dev.pressport.export.richtext.NodeChecks.fields;
import static dev.pressport.export.richtext.NodeChecks.items;
import static dev.pressport.export.richtext.NodeChecks.string;
import static dev.pressport.export.richtext.NodeChecks.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.Said;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GhostLexicalTest {
  private static final Set<String> TOP =
      Set.of(
          "paragraph",
          "extended-heading",
          "extended-quote",
          "list",
          "codeblock",
          "horizontalrule",
          "image",
          "gallery",
          "embed",
          "bookmark",
          "button",
          "audio",
          "html");

  private final GhostLexical ghost = new GhostLexical();

  private GhostLexical.Written written(String html) {
    return ghost.convert(RichTextReader.of(html), References.NONE, loss -> {});
  }

  private List<Map<String, Value>> nodes(String html) {
    Map<String, Value> root = fields(fields(written(html).lexical()).get("root"));
    return items(root, "children").stream().map(node -> fields(node)).toList();
  }

  @Test
  void losesNoWord() {
    Said.keepsAllWords(ghost, Value.of("/content/images/a.jpg"), true, GhostLexicalTest::check);
  }

  @Test
  void writesAnEmptyParagraphForNothing() {
    assertThat(nodes("")).hasSize(1);
    assertThat(string(nodes("").get(0), "type")).isEqualTo("paragraph");
    assertThat(items(nodes("").get(0), "children")).isEmpty();
  }

  @Test
  void keepsWhatItCannotSayAsHtmlToTheLetter() {
    String html = "<p>a</p><p class='x'>b</p>\n<!--more-->\n<table><tr><td>c</td></tr></table><hr>";
    List<Map<String, Value>> nodes = nodes(html);
    assertThat(nodes)
        .extracting(node -> string(node, "type"))
        .containsExactly("paragraph", "html", "horizontalrule");
    assertThat(string(nodes.get(1), "html"))
        .isEqualTo("<p class='x'>b</p>\n<!--more-->\n<table><tr><td>c</td></tr></table>");
    assertThat(written(html).htmlParts()).isEqualTo(3);
  }

  @Test
  void writesOnlyWhatGhostShows() {
    for (String html :
        List.of(
            "<h2 id=\"a\">a</h2>",
            "<p style=\"text-align:center\">a</p>",
            "<p><a href=\"/a\" title=\"t\">a</a></p>",
            "<p><b>a<i>b</i></b><i>c</i></p>",
            "<blockquote><p>a</p><p>b</p></blockquote>",
            "<ul><li>a<p>b</p></li></ul>",
            "<p>a <img src=\"/a.jpg\"></p>",
            "<figure><img src=\"/a.jpg\" width=\"10\"></figure>",
            "<figure class=\"wp-block-gallery\"><img src=\"/a.jpg\"></figure>")) {
      assertThat(nodes(html)).as(html).extracting(n -> string(n, "type")).containsExactly("html");
    }
  }

  @Test
  void nestsListsAsGhostDoes() {
    Map<String, Value> list = nodes("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>").get(0);
    List<Value> items = items(list, "children");
    assertThat(items).hasSize(3);
    assertThat(string(fields(items(fields(items.get(1)), "children").get(0)), "listType"))
        .isEqualTo("number");
    assertThat(fields(items.get(2)).get("value")).isEqualTo(Value.of(2));
  }

  @Test
  void showsFilmsInTheirPlayersAndOtherPagesAsBookmarks() {
    String film = "<figure class=\"wp-block-embed\">https://vimeo.com/123456</figure>";
    assertThat(string(nodes(film).get(0), "html"))
        .contains("https://player.vimeo.com/video/123456");
    String page = "<figure class=\"wp-block-embed\">https://x.example/1</figure>";
    assertThat(string(nodes(page).get(0), "type")).isEqualTo("bookmark");
  }

  private static void check(Value document) {
    List<Value> nodes = items(fields(fields(document).get("root")), "children");
    assertThat(nodes).isNotEmpty();
    boolean afterHtml = false;
    for (Value value : nodes) {
      Map<String, Value> node = fields(value);
      String type = type(node, "type", TOP);
      assertThat(node).containsKey("version");
      assertThat(afterHtml && type.equals("html")).as("HTML cards are joined").isFalse();
      afterHtml = type.equals("html");
      if (node.containsKey("children")) {
        if (type.equals("list")) {
          checkList(node);
        } else {
          checkInline(items(node, "children"));
        }
      }
      if (type.equals("image")) {
        assertThat(string(node, "src")).isNotEmpty();
      }
    }
  }

  private static void checkList(Map<String, Value> list) {
    type(list, "listType", Set.of("number", "bullet"));
    for (Value value : items(list, "children")) {
      Map<String, Value> item = fields(value);
      type(item, "type", Set.of("listitem"));
      List<Value> children = items(item, "children");
      if (children.size() == 1 && string(fields(children.get(0)), "type").equals("list")) {
        checkList(fields(children.get(0)));
      } else {
        checkInline(children);
      }
    }
  }

  private static void checkInline(List<Value> nodes) {
    for (Value value : nodes) {
      Map<String, Value> node = fields(value);
      switch (type(node, "type", Set.of("extended-text", "linebreak", "link"))) {
        case "extended-text" -> assertThat(string(node, "text")).isNotEmpty();
        case "link" -> {
          assertThat(string(node, "url")).isNotEmpty();
          checkInline(items(node, "children"));
        }
        default -> {}
      }
    }
  }
}
