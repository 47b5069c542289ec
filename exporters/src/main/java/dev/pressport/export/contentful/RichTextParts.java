package dev.pressport.export.contentful;

import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.richtext.contentful.ContentfulRichText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents of formatted text that fit into fields. */
final class RichTextParts {
  /** The most characters of text; Contentful takes 200,000. */
  static final long CHARACTERS = 195_000;

  /** The most bytes as JSON; Contentful takes one megabyte. */
  static final long BYTES = 950_000;

  private RichTextParts() {}

  /** Returns a document in as many parts as it needs; no word is lost. */
  static List<Value.Dict> of(Value.Dict document) {
    Deque<Value> left = new ArrayDeque<>(content(document));
    List<Value.Dict> parts = new ArrayList<>();
    List<Value> part = new ArrayList<>();
    long characters = 0;
    long bytes = 0;
    while (!left.isEmpty()) {
      Value node = left.removeFirst();
      long nodeCharacters = ContentfulRichText.characters(node);
      long nodeBytes = JsonArrayFile.bytes(node).length + 1L;
      boolean tooLarge = nodeCharacters > CHARACTERS || nodeBytes > BYTES;
      List<Value> halves = tooLarge ? halves(node) : List.of();
      if (halves.size() == 2) {
        left.addFirst(halves.get(1));
        left.addFirst(halves.get(0));
        continue;
      }
      if (!part.isEmpty()
          && (characters + nodeCharacters > CHARACTERS || bytes + nodeBytes > BYTES)) {
        parts.add(with(document, "content", new Value.Array(part)));
        part.clear();
        characters = 0;
        bytes = 0;
      }
      part.add(node);
      characters += nodeCharacters;
      bytes += nodeBytes;
    }
    if (!part.isEmpty()) {
      parts.add(with(document, "content", new Value.Array(part)));
    }
    return parts;
  }

  private static List<Value> content(Value.Dict node) {
    return node.entries().get("content") instanceof Value.Array array ? array.items() : List.of();
  }

  private static Value.Dict with(Value.Dict node, String key, Value value) {
    Map<String, Value> fields = new LinkedHashMap<>(node.entries());
    fields.put(key, value);
    return new Value.Dict(fields);
  }

  /** Returns two nodes with the content of one; empty when it cannot be divided. */
  private static List<Value> halves(Value value) {
    if (!(value instanceof Value.Dict node)) {
      return List.of();
    }
    if (node.entries().get("value") instanceof Text text && text.length() > 1) {
      String whole = text.string();
      int middle = whole.length() / 2;
      int at = Character.isLowSurrogate(whole.charAt(middle)) ? middle - 1 : middle;
      return at == 0
          ? List.of()
          : List.of(
              with(node, "value", Value.of(whole.substring(0, at))),
              with(node, "value", Value.of(whole.substring(at))));
    }
    List<Value> content = content(node);
    int middle = content.size() / 2;
    List<Value> first = content.subList(0, middle);
    List<Value> second = content.subList(middle, content.size());
    if (content.size() == 1) {
      List<Value> inner = halves(content.get(0));
      if (inner.isEmpty()) {
        return List.of();
      }
      first = inner.subList(0, 1);
      second = inner.subList(1, 2);
    }
    return first.isEmpty()
        ? List.of()
        : List.of(
            with(node, "content", new Value.Array(first)),
            with(node, "content", new Value.Array(second)));
  }
}
