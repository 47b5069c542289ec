package dev.pressport.export.richtext.strapi;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StrapiBlocksTest {
  private final StrapiBlocks strapi = new StrapiBlocks();

  private static Value file() {
    Node node = new Node();
    for (String name :
        List.of("name", "url", "hash", "ext", "mime", "provider", "createdAt", "updatedAt")) {
      node.put(name, "");
    }
    return node.put("width", 1).put("height", 1).put("size", 1).build();
  }

  private List<Value> nodes(String html) {
    return ((Value.Array) strapi.write(RichTextReader.of(html), References.NONE, l -> {})).items();
  }

  @Test
  void losesNoWord() {
    Said.keepsAllWords(strapi, file(), false, StrapiBlocksTest::check);
  }

  @Test
  void writesAnEmptyParagraphForNothing() {
    assertThat(nodes("")).hasSize(1);
    check(new Value.Array(nodes("")));
  }

  @Test
  void keepsTheWordsOfLinksThatStrapiRefuses() {
    for (String address : List.of("#a", "a/b", "javascript:x", "http://[x]/", "sms:1")) {
      Map<String, Value> paragraph = fields(nodes("<p><a href='" + address + "'>a</a></p>").get(0));
      assertThat(string(fields(items(paragraph, "children").get(0)), "type"))
          .as(address)
          .isEqualTo("text");
    }
  }

  @Test
  void nestsListsBesideTheirItems() {
    Map<String, Value> list = fields(nodes("<ul><li>a<ol><li>b</li></ol></li></ul>").get(0));
    assertThat(items(list, "children"))
        .extracting(child -> string(fields(child), "type"))
        .containsExactly("list-item", "list");
  }

  /** The rules of blocks-validator.js. */
  private static void check(Value document) {
    List<Value> nodes = ((Value.Array) document).items();
    assertThat(nodes).isNotEmpty();
    for (Value value : nodes) {
      Map<String, Value> node = fields(value);
      String type =
          type(node, "type", Set.of("paragraph", "heading", "quote", "list", "code", "image"));
      if (type.equals("list")) {
        checkList(node);
      } else {
        checkInline(node, !type.equals("code"));
      }
    }
  }

  private static void checkList(Map<String, Value> list) {
    type(list, "format", Set.of("ordered", "unordered"));
    assertThat(items(list, "children")).isNotEmpty();
    for (Value value : items(list, "children")) {
      Map<String, Value> child = fields(value);
      if (type(child, "type", Set.of("list", "list-item")).equals("list")) {
        checkList(child);
      } else {
        checkInline(child, true);
      }
    }
  }

  private static void checkInline(Map<String, Value> node, boolean links) {
    assertThat(items(node, "children")).isNotEmpty();
    for (Value value : items(node, "children")) {
      Map<String, Value> child = fields(value);
      Set<String> types = links ? Set.of("text", "link") : Set.of("text");
      if (type(child, "type", types).equals("link")) {
        assertThat(string(child, "url")).matches("(?s)/.*|(?:https?|ftp)://.+|(?:mailto|tel):.*");
        checkInline(child, false);
      } else {
        string(child, "text");
      }
    }
  }
}
