package dev.pressport.export.contentful;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.richtext.contentful.ContentfulRichText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextPartsTest {
  private static Value.Dict node(String type, Value... content) {
    return new Fields()
        .put("nodeType", type)
        .put("content", new Value.Array(List.of(content)))
        .dict();
  }

  private static Value text(String value) {
    return new Fields().put("nodeType", "text").put("value", value).dict();
  }

  private static String words(Value value) {
    if (value instanceof Value.Array array) {
      StringBuilder all = new StringBuilder();
      array.items().forEach(item -> all.append(words(item)));
      return all.toString();
    }
    Value.Dict node = (Value.Dict) value;
    return node.entries().get("value") instanceof Text text
        ? text.string()
        : words(node.entries().getOrDefault("content", new Value.Array(List.of())));
  }

  @Test
  void leavesADocumentThatFits() {
    Value.Dict document = node("document", node("paragraph", text("a")), node("hr"));

    assertThat(RichTextParts.of(document)).containsExactly(document);
  }

  @Test
  void dividesAParagraphWithoutLosingACharacter() {
    String whole = "\uD83D\uDE00".repeat(300_000);
    Value.Dict document =
        node("document", node("unordered-list", node("list-item", node("paragraph", text(whole)))));

    List<Value.Dict> parts = RichTextParts.of(document);

    assertThat(parts).hasSizeGreaterThan(3);
    assertThat(parts)
        .allMatch(part -> ContentfulRichText.characters(part) <= 200_000)
        .allMatch(part -> JsonArrayFile.bytes(part).length <= 1_000_000);
    StringBuilder all = new StringBuilder();
    for (Value.Dict part : parts) {
      assertThat(Character.isLowSurrogate(words(part).charAt(0))).isFalse();
      all.append(words(part));
    }
    assertThat(all.toString()).isEqualTo(whole);
  }

  @Test
  void keepsANodeThatCannotBeDivided() {
    Value.Dict huge =
        new Fields()
            .put("nodeType", "embedded-asset-block")
            .put("data", "x".repeat(1_200_000))
            .dict();

    assertThat(RichTextParts.of(node("document", huge))).hasSize(1);
  }
}
