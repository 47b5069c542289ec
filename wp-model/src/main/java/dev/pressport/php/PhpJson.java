package dev.pressport.php;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON as {@code json_decode($json, true)} of PHP 8.4 does, where an object becomes an array:
 * one with the keys 0 to n-1 in order, and so also an empty one, is a list. Of equal keys the last
 * value counts, at the place of the first. Integers beyond 64 bits become floats, and floats beyond
 * range {@code {"@float":"INF"}}.
 */
public final class PhpJson {

  /**
   * The depth to which PHP's json_decode() reads with its default depth of 512, scalars being a
   * level.
   */
  public static final int MAX_DEPTH = 511;

  /**
   * The factory of parsers: without a cache of names, which attackers can make collide, and with
   * PHP's own limit only.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private PhpJson() {}

  /** The value, or empty when {@code json} is not one valid JSON value. */
  public static Optional<Value> decode(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Value value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * An object as a {@link Value.Dict} whatever its keys are; {@link Value#NULL} when {@code json}
   * is not one valid JSON object.
   */
  public static Value decodeObject(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Value.NULL;
      }
      Map<String, Value> entries = members(parser);
      return parser.nextToken() == null ? new Value.Dict(entries) : Value.NULL;
    } catch (IOException e) {
      return Value.NULL;
    }
  }

  private static Map<String, Value> members(JsonParser parser) throws IOException {
    Map<String, Value> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = text(parser);
      parser.nextToken();
      entries.put(key, value(parser));
    }
    return entries;
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> phpArray(members(parser));
      case START_ARRAY -> new Value.Array(items(parser));
      case VALUE_STRING -> Value.of(text(parser));
      case VALUE_NUMBER_INT -> integer(parser.getText());
      case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
      case VALUE_TRUE -> Value.TRUE;
      case VALUE_FALSE -> Value.FALSE;
      default -> Value.NULL;
    };
  }

  private static List<Value> items(JsonParser parser) throws IOException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static Value phpArray(Map<String, Value> entries) {
    int index = 0;
    for (String key : entries.keySet()) {
      if (!key.equals(Integer.toString(index++))) {
        return new Value.Dict(entries);
      }
    }
    return new Value.Array(List.copyOf(entries.values()));
  }

  private static Value integer(String digits) {
    try {
      return Value.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return decimal(digits);
    }
  }

  private static Value decimal(String number) {
    double value = Double.parseDouble(number);
    if (Double.isInfinite(value)) {
      return new Value.Dict(Map.of("@float", Value.of(value > 0 ? "INF" : "-INF")));
    }
    return new Value.Decimal(value);
  }

  /** A name or string; half a surrogate pair, which Jackson lets pass, is an error to PHP. */
  private static String text(JsonParser parser) throws IOException {
    String text = parser.getText();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw new JsonParseException(parser, "unpaired surrogate");
        }
        i++;
      }
    }
    return text;
  }
}
