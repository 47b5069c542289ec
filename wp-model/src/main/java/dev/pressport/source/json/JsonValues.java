package dev.pressport.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.work.TextFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of JSON as they come; long strings go to files. Closing leaves the stream open. */
public final class JsonValues implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(5_000) // PHP values nest up to 4096 deep
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(1 << 20)
                  .build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final @Nullable LongStrings strings;
  private final JsonParser parser;

  /** Reads what the stream holds, in UTF-8, into memory. */
  JsonValues(InputStream in) throws IOException {
    strings = null;
    parser = FACTORY.createParser(utf8(in));
  }

  /** Reads what the stream holds, in UTF-8, and keeps longer strings than that in files. */
  public JsonValues(InputStream in, TextFiles files, long longest) throws IOException {
    strings = new LongStrings(utf8(in), files, longest);
    parser = FACTORY.createParser(strings);
  }

  /** A decoder, other than a charset, refuses what is no UTF-8. */
  private static Reader utf8(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
  }

  /** Takes one field of an object: reads the value, or skips it. */
  @FunctionalInterface
  public interface FieldTaker {
    void take(String name) throws IOException;
  }

  /** Takes one element of a list: reads it, or skips it. */
  @FunctionalInterface
  public interface ElementTaker {
    void take() throws IOException;
  }

  /** Passes the elements of the next list, each of which is read from its beginning. */
  public void nextElements(ElementTaker taker) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw new MalformedJsonException("it is no list");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      taker.take();
    }
  }

  /** Returns how many characters were read, apart from those of long strings. */
  public long offset() {
    return parser.currentLocation().getCharOffset();
  }

  /** Returns whether there is nothing but blanks. */
  boolean isBlank() throws IOException {
    return parser.nextToken() == null;
  }

  /** Passes the names of the fields of the next inner object to a receiver. */
  void nextFields(FieldTaker taker) throws IOException {
    parser.nextToken();
    fields(taker);
  }

  /** Passes the names of the fields of the object to a receiver. */
  public void fields(FieldTaker taker) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedJsonException("it is no object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      taker.take(parser.currentName());
    }
  }

  /** Checks that nothing follows. */
  void end() throws IOException {
    if (parser.nextToken() != null) {
      throw new MalformedJsonException("something follows the object");
    }
  }

  /** Skips the next value. */
  public void skip() throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }

  /** The next value. */
  public Value next() throws IOException {
    parser.nextToken();
    return current();
  }

  /** The next value; null in the place of a list or an object, which is skipped. */
  public Value nextScalar() throws IOException {
    if (parser.nextToken().isStructStart()) {
      parser.skipChildren();
      return Value.NULL;
    }
    return current();
  }

  private Value current() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> Value.TRUE;
      case VALUE_FALSE -> Value.FALSE;
      case VALUE_NULL -> Value.NULL;
      default -> throw new MalformedJsonException("a value is missing");
    };
  }

  private Value object() throws IOException {
    Map<String, Value> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      entries.put(name, next());
    }
    return new Value.Dict(entries);
  }

  private Value array() throws IOException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(current());
    }
    return new Value.Array(items);
  }

  private Value text() throws IOException {
    String string = parser.getText();
    Text taken =
        strings != null && string.isEmpty()
            ? strings.at(parser.currentTokenLocation().getCharOffset())
            : null;
    return taken == null ? Value.of(string) : taken;
  }

  /** Returns an integer; one that exceeds 64 bits keeps its digits. */
  private Value whole() throws IOException {
    String digits = parser.getText();
    try {
      return Value.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return Value.of(digits);
    }
  }

  private Value decimal() throws IOException {
    String digits = parser.getText();
    double number = Double.parseDouble(digits);
    return Double.isFinite(number) ? new Value.Decimal(number) : Value.of(digits);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    if (strings != null) {
      strings.close();
    }
  }
}
