package dev.pressport.export.richtext.payload;

import static dev.pressport.export.richtext.NodeChecks.fields;
import static dev.pressport.export.richtext.NodeChecks.items;
import static dev.pressport.export.richtext.NodeChecks.string;
import static dev.pressport.export.richtext.NodeChecks.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.Said;
import dev.pressport.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PayloadLexicalTest {
  private static final Set<String> TOP =
      Set.of("paragraph", "heading", "list", "quote", "horizontalrule", "upload", "block");

  private final PayloadLexical payload = new PayloadLexical("media");

  private List<Map<String, Value>> nodes(String html, References references) {
    Value document = payload.write(RichTextReader.of(html), references, loss -> {});
    return items(fields(fields(document).get("root")), "children").stream()
        .map(node -> fields(node))
        .toList();
  }

  @Test
  void losesNoWord() {
    Said.keepsAllWords(payload, Value.of(7), false, PayloadLexicalTest::check);
  }

  @Test
  void keepsAsHtmlWhatTheDefaultEditorRefusesOrBreaks() {
    for (String html :
        List.of(
            "<table><tr><td>a</td></tr></table>",
            "<p>a <img src=\"/a.jpg\"></p>",
            "<p><a href=\"/caf%C3%A9\">a</a></p>",
            "<p><a href=\"http://localhost/\">a</a></p>",
            "<pre>a</pre>",
            "<ol reversed><li>a</li></ol>")) {
      assertThat(nodes(html, References.NONE))
          .as(html)
          .extracting(node -> string(node, "type"))
          .containsExactly("block");
    }
  }

  @Test
  void refersToFilesAndEntries() {
    References references =
        new References() {
          @Override
          public Optional<Value> file(String address) {
            return Optional.of(Value.of(7));
          }

          @Override
          public Optional<Value> entry(String address) {
            return Optional.of(new Node().put("relationTo", "posts").put("value", 3).build());
          }
        };
    List<Map<String, Value>> nodes =
        nodes("<figure><img src=\"/a.jpg\"></figure><p><a href=\"/é\">a</a></p>", references);
    assertThat(nodes.get(0))
        .containsEntry("value", Value.of(7))
        .containsEntry("relationTo", Value.of("media"));
    Map<String, Value> link = fields(items(nodes.get(1), "children").get(0));
    assertThat(fields(link.get("fields")))
        .containsEntry("linkType", Value.of("internal"))
        .doesNotContainKey("url");
  }

  private static void check(Value document) {
    Set<String> ids = new HashSet<>();
    List<Value> nodes = items(fields(fields(document).get("root")), "children");
    assertThat(nodes).isNotEmpty();
    for (Value value : nodes) {
      Map<String, Value> node = fields(value);
      switch (type(node, "type", TOP)) {
        case "list" -> checkList(node, ids);
        case "upload" -> {
          assertThat(ids.add(string(node, "id"))).isTrue();
          assertThat(node).containsKeys("relationTo", "value");
        }
        case "block" -> {
          assertThat(ids.add(string(fields(node.get("fields")), "id"))).isTrue();
          assertThat(string(fields(node.get("fields")), "blockType")).isEqualTo("html");
        }
        case "horizontalrule" -> {}
        default -> checkInline(items(node, "children"), ids);
      }
    }
  }

  private static void checkList(Map<String, Value> list, Set<String> ids) {
    for (Value value : items(list, "children")) {
      Map<String, Value> item = fields(value);
      type(item, "type", Set.of("listitem"));
      List<Value> children = items(item, "children");
      if (children.size() == 1 && string(fields(children.get(0)), "type").equals("list")) {
        checkList(fields(children.get(0)), ids);
      } else {
        checkInline(children, ids);
      }
    }
  }

  private static void checkInline(List<Value> nodes, Set<String> ids) {
    for (Value value : nodes) {
      Map<String, Value> node = fields(value);
      if (type(node, "type", Set.of("text", "linebreak", "link")).equals("link")) {
        assertThat(ids.add(string(node, "id"))).isTrue();
        assertThat(string(fields(node.get("fields")), "url")).isNotEmpty().doesNotContain(" ");
        checkInline(items(node, "children"), ids);
      }
    }
  }
}
