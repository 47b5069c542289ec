package dev.pressport.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.model.Text;
import dev.pressport.model.Value;

/** Values as Jackson's tree, so that they can be compared with JSON of WordPress. */
public final class Json {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** The value as Jackson sees it. */
  public static JsonNode of(Value value) {
    if (value instanceof Value.Dict dict) {
      ObjectNode object = NODES.objectNode();
      dict.entries().forEach((key, member) -> object.set(key, of(member)));
      return object;
    }
    if (value instanceof Value.Array array) {
      ArrayNode list = NODES.arrayNode();
      array.items().forEach(item -> list.add(of(item)));
      return list;
    }
    return scalar(value);
  }

  private static JsonNode scalar(Value value) {
    if (value instanceof Text text) {
      return NODES.textNode(text.string());
    }
    if (value instanceof Value.Int number) {
      // As Jackson reads it: an int where it fits.
      long exact = number.value();
      return (int) exact == exact ? NODES.numberNode((int) exact) : NODES.numberNode(exact);
    }
    if (value instanceof Value.Decimal number) {
      return NODES.numberNode(number.value());
    }
    if (value instanceof Value.Bool bool) {
      return NODES.booleanNode(bool.value());
    }
    return NODES.nullNode();
  }
}
