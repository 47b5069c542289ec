package dev.pressport.source.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items in a response, in short form.
 *
 * @param list whether they came as a list; otherwise the response is the item
 * @param junk whether something else stood beside them
 */
record ResponseItems(List<Item> items, boolean list, boolean junk) {

  /**
   * An item in short.
   *
   * @param id its number, 0 when it has none; of templates the number of the post
   * @param name the id as text, which is other than the number for templates
   * @param modified as it stands there
   * @param revisions how many older versions there are
   * @param owner the post that a comment or file belongs to, 0 for none
   * @param link the address of its page; null for none
   * @param start where it begins in the file
   * @param end where it ends
   */
  record Item(
      long id,
      String name,
      @Nullable String modified,
      long revisions,
      long owner,
      @Nullable String link,
      long start,
      long end) {}

  /** The field of WordPress's own items with the address of their page. */
  private static final String LINK = "link";

  /** The items of a response; empty when it has none. */
  static Optional<ResponseItems> of(ApiResponse response) throws IOException {
    return of(response, null, LINK);
  }

  /**
   * The items of a response of a plugin.
   *
   * @param key that of the list in the response; null where the response is the list
   * @param link the field of an item with the address of its page
   */
  static Optional<ResponseItems> of(ApiResponse response, @Nullable String key, String link)
      throws IOException {
    Optional<JsonBody> body = JsonBody.of(response.body());
    return body.isEmpty() ? Optional.empty() : of(body.get(), key, link);
  }

  static Optional<ResponseItems> of(JsonBody body) throws IOException {
    return of(body, null, LINK);
  }

  private static Optional<ResponseItems> of(JsonBody body, @Nullable String key, String link)
      throws IOException {
    try (JsonParser parser = body.parser()) {
      return switch (parser.nextToken()) {
        case START_ARRAY -> list(parser, body, link);
        case START_OBJECT ->
            key == null ? object(parser, body, link) : below(key, parser, body, link);
        default -> Optional.empty();
      };
    }
  }

  /** The list under a key of an object. */
  private static Optional<ResponseItems> below(
      String key, JsonParser parser, JsonBody body, String link) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(key);
      if (parser.nextToken() == JsonToken.START_ARRAY && found) {
        return list(parser, body, link);
      }
      parser.skipChildren();
    }
    return Optional.empty();
  }

  private static Optional<ResponseItems> list(JsonParser parser, JsonBody body, String link)
      throws IOException {
    List<Item> items = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      items.add(item(parser, body.start(), link));
    }
    return parser.currentToken() == JsonToken.END_ARRAY
        ? Optional.of(new ResponseItems(items, true, body.hasJunk()))
        : Optional.empty();
  }

  /** An item, or a list from which a filter of a plugin took some, which PHP makes an object. */
  private static Optional<ResponseItems> object(JsonParser parser, JsonBody body, String link)
      throws IOException {
    long base = body.start();
    long start = base + parser.currentTokenLocation().getByteOffset();
    if (parser.nextToken() != JsonToken.FIELD_NAME || !parser.currentName().matches("\\d{1,9}")) {
      return Optional.of(
          new ResponseItems(List.of(item(parser, start, base, link)), false, body.hasJunk()));
    }
    List<Item> items = new ArrayList<>();
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      items.add(item(parser, base, link));
      parser.nextToken();
    }
    return Optional.of(new ResponseItems(items, true, body.hasJunk()));
  }

  private static Item item(JsonParser parser, long base, String link) throws IOException {
    long start = base + parser.currentTokenLocation().getByteOffset();
    parser.nextToken();
    return item(parser, start, base, link);
  }

  /** Reads the rest of an item whose parser stands at its first field. */
  private static Item item(JsonParser parser, long start, long base, String linkField)
      throws IOException {
    long id = 0;
    String name = "";
    String modified = null;
    long revisions = 0;
    long owner = 0;
    String link = null;
    for (; parser.currentToken() == JsonToken.FIELD_NAME; parser.nextToken()) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (field) {
        case "id" -> {
          name = value.isScalarValue() ? parser.getText() : "";
          id = id == 0 ? number(name) : id;
        }
        case "wp_id" -> id = value.isScalarValue() ? number(parser.getText()) : id;
        case "modified" -> modified = value.isScalarValue() ? parser.getText() : null;
        case "post" -> owner = value.isScalarValue() ? number(parser.getText()) : 0;
        case "_links" -> revisions = value == JsonToken.START_OBJECT ? revisions(parser) : 0;
        default -> {
          // Of no interest here.
        }
      }
      if (field.equals(linkField)) {
        link = value == JsonToken.VALUE_STRING ? parser.getText() : null;
      }
      parser.skipChildren();
    }
    return new Item(
        id,
        name,
        modified,
        revisions,
        owner,
        link,
        start,
        base + parser.currentLocation().getByteOffset());
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  /** {@code _links.version-history[0].count}. */
  private static long revisions(JsonParser parser) throws IOException {
    long count = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean history = parser.currentName().equals("version-history");
      JsonToken value = parser.nextToken();
      if (history && value == JsonToken.START_ARRAY) {
        count = Math.max(count, historyCount(parser));
      } else {
        parser.skipChildren();
      }
    }
    return count;
  }

  private static long historyCount(JsonParser parser) throws IOException {
    long count = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean number = parser.currentName().equals("count");
        if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && number) {
          count = Math.max(count, number(parser.getText()));
        }
        parser.skipChildren();
      }
    }
    return count;
  }
}
