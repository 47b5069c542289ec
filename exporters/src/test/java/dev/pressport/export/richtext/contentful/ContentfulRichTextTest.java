package dev.pressport.export.richtext.contentful;

import static dev.pressport.export.richtext.NodeChecks.fields;
import static dev.pressport.export.richtext.NodeChecks.items;
import static dev.pressport.export.richtext.NodeChecks.string;
import static dev.pressport.export.richtext.NodeChecks.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.richtext.Said;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ContentfulRichTextTest {
  private static final Set<String> ITEM_BLOCKS =
      Set.of(
          "paragraph",
          "heading-1",
          "heading-2",
          "heading-3",
          "heading-4",
          "heading-5",
          "heading-6",
          "ordered-list",
          "unordered-list",
          "hr",
          "blockquote",
          "embedded-asset-block");
  private static final Set<String> TOP = union(ITEM_BLOCKS, "table");

  private final ContentfulRichText contentful = new ContentfulRichText();

  private static Set<String> union(Set<String> some, String more) {
    Set<String> all = new HashSet<>(some);
    all.add(more);
    return Set.copyOf(all);
  }

  @Test
  void losesNoWord() {
    Said.keepsAllWords(contentful, Value.of("asset-1"), false, ContentfulRichTextTest::check);
  }

  @Test
  void tellsWhatIsLost() {
    List<String> losses = new ArrayList<>();
    contentful.write(
        RichTextReader.of(
            "<p class='big' style='text-align:center'>a</p><div class='wp-block-columns'><p>b</p>"
                + "</div><pre>c</pre><!--more--><form>d</form>"),
        References.NONE,
        losses::add);
    assertThat(losses)
        .containsExactly("class", "align", "columns", "code", "end of the summary", "HTML");
  }

  @Test
  void refersToEntriesAndAssets() {
    References references =
        new References() {
          @Override
          public Optional<Value> entry(String address) {
            return address.equals("/e") ? Optional.of(Value.of("entry-1")) : Optional.empty();
          }

          @Override
          public Optional<Value> file(String address) {
            return address.equals("/f.pdf") ? Optional.of(Value.of("asset-1")) : Optional.empty();
          }
        };
    Value document =
        contentful.write(
            RichTextReader.of("<p><a href='/e'>a</a><a href='/f.pdf'>b</a><a href='/x'>c</a></p>"),
            references,
            loss -> {});
    List<Value> links = items(fields(items(fields(document), "content").get(0)), "content");
    assertThat(links)
        .extracting(link -> string(fields(link), "nodeType"))
        .containsExactly("entry-hyperlink", "asset-hyperlink", "hyperlink");
  }

  @Test
  void countsCharacters() {
    Value document =
        contentful.write(RichTextReader.of("<p>ab<b>c</b></p>"), References.NONE, loss -> {});
    assertThat(ContentfulRichText.characters(document)).isEqualTo(3);
  }

  /** The rules of {@code validateRichTextDocument}, with those of tables. */
  private static void check(Value document) {
    Map<String, Value> root = node(document, Set.of("document"));
    assertThat(items(root, "content")).isNotEmpty();
    items(root, "content").forEach(child -> checkBlock(child, TOP));
  }

  private static Map<String, Value> node(Value value, Set<String> types) {
    Map<String, Value> node = fields(value);
    type(node, "nodeType", types);
    assertThat(node.get("data")).isInstanceOf(Value.Dict.class);
    return node;
  }

  private static void checkBlock(Value value, Set<String> types) {
    Map<String, Value> node = node(value, types);
    List<Value> content = items(node, "content");
    switch (string(node, "nodeType")) {
      case "hr", "embedded-asset-block" -> assertThat(content).isEmpty();
      case "ordered-list", "unordered-list" -> checkAll(content, Set.of("list-item"));
      case "list-item" -> checkAll(content, ITEM_BLOCKS);
      case "blockquote" -> checkAll(content, Set.of("paragraph"));
      case "table" -> {
        checkAll(content, Set.of("table-row"));
        assertThat(content.stream().map(row -> items(fields(row), "content").size()).distinct())
            .hasSize(1);
      }
      case "table-row" -> checkAll(content, Set.of("table-cell", "table-header-cell"));
      case "table-cell", "table-header-cell" -> checkAll(content, Set.of("paragraph"));
      default -> content.forEach(child -> checkInline(child, true));
    }
  }

  private static void checkAll(List<Value> nodes, Set<String> types) {
    assertThat(nodes).isNotEmpty();
    nodes.forEach(node -> checkBlock(node, types));
  }

  private static void checkInline(Value value, boolean links) {
    Map<String, Value> node =
        node(
            value,
            links
                ? Set.of("text", "hyperlink", "asset-hyperlink", "entry-hyperlink")
                : Set.of("text"));
    if (string(node, "nodeType").equals("text")) {
      string(node, "value");
      items(node, "marks").forEach(mark -> string(fields(mark), "type"));
    } else {
      assertThat(items(node, "content")).isNotEmpty();
      items(node, "content").forEach(child -> checkInline(child, false));
    }
  }
}
