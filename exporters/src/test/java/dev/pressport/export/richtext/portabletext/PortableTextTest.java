package dev.pressport.export.richtext.portabletext;

import static dev.pressport.export.richtext.NodeChecks.fields;
import static dev.pressport.export.richtext.NodeChecks.items;
import static dev.pressport.export.richtext.NodeChecks.string;
import static dev.pressport.export.richtext.NodeChecks.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.Said;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PortableTextTest {
  private static final Set<String> TYPES =
      Set.of(
          "block",
          "image",
          "externalImage",
          "gallery",
          "file",
          "code",
          "embed",
          "table",
          "break",
          "html");
  private static final Set<String> DECORATORS =
      Set.of("strong", "em", "underline", "strike-through", "code", "sub", "sup", "highlight");

  private final PortableText portableText = new PortableText();

  private List<Value> nodes(String html, References references) {
    return ((Value.Array) portableText.write(RichTextReader.of(html), references, loss -> {}))
        .items();
  }

  @Test
  void losesNoWord() {
    Said.keepsAllWords(
        portableText, Value.of("image@file://./images/a.jpg"), false, PortableTextTest::check);
  }

  @Test
  void writesLevelsOfLists() {
    assertThat(nodes("<ul><li>a<ol><li>b</li></ol></li></ul>", References.NONE))
        .extracting(node -> fields(node).get("level"), node -> fields(node).get("listItem"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Value.of(1), Value.of("bullet")),
            org.assertj.core.groups.Tuple.tuple(Value.of(2), Value.of("number")));
  }

  @Test
  void refersToFilesAndEntries() {
    References references =
        new References() {
          @Override
          public Optional<Value> file(String address) {
            return Optional.of(Value.of("image@file://./images/a.jpg"));
          }

          @Override
          public Optional<Value> entry(String address) {
            return Optional.of(Value.of("post-1"));
          }
        };
    List<Value> nodes =
        nodes("<figure><img src='/a.jpg'></figure><p><a href='/p'>a</a></p>", references);
    assertThat(fields(nodes.get(0)))
        .containsEntry("_sanityAsset", Value.of("image@file://./images/a.jpg"));
    Map<String, Value> link = fields(items(fields(nodes.get(1)), "markDefs").get(0));
    assertThat(string(link, "_type")).isEqualTo("internalLink");
    assertThat(string(fields(link.get("reference")), "_ref")).isEqualTo("post-1");
  }

  private static void check(Value document) {
    Set<String> keys = new HashSet<>();
    checkKeys(document, keys);
    for (Value value : ((Value.Array) document).items()) {
      Map<String, Value> node = fields(value);
      if (type(node, "_type", TYPES).equals("block")) {
        checkBlock(node);
      }
    }
  }

  private static void checkKeys(Value value, Set<String> keys) {
    if (value instanceof Value.Array array) {
      for (Value item : array.items()) {
        if (item instanceof Value.Dict node) {
          assertThat(keys.add(string(node.entries(), "_key"))).isTrue();
        }
        checkKeys(item, keys);
      }
    } else if (value instanceof Value.Dict node) {
      node.entries().values().forEach(field -> checkKeys(field, keys));
    }
  }

  private static void checkBlock(Map<String, Value> block) {
    assertThat(string(block, "style")).matches("normal|h[1-6]|blockquote");
    assertThat(block.containsKey("listItem")).isEqualTo(block.containsKey("level"));
    Set<String> marks = new HashSet<>(DECORATORS);
    items(block, "markDefs").forEach(mark -> marks.add(string(fields(mark), "_key")));
    assertThat(items(block, "children")).isNotEmpty();
    for (Value value : items(block, "children")) {
      Map<String, Value> span = fields(value);
      type(span, "_type", Set.of("span"));
      string(span, "text");
      assertThat(items(span, "marks")).allMatch(m -> marks.contains(((Text) m).string()));
    }
  }
}
