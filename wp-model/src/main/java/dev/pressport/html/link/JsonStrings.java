package dev.pressport.html.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** The strings in JSON text, other than names. The rest is unchanged, and so is broken JSON. */
final class JsonStrings {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonStrings() {}

  /** The change of a string. */
  @FunctionalInterface
  interface Change {
    /**
     * Returns the new string, or the same.
     *
     * @param name of the member that it is the value of; empty in a list
     */
    String apply(String name, String string);
  }

  /** Returns whether a text may be JSON of an object or a list. */
  static boolean maybe(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!StartTags.isBlank(c)) {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  /** Returns the text with other strings, each escaped as the former was. */
  static String replace(String json, Change change) {
    if (json.indexOf('"') < 0) {
      return json;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int depth = 0;
    try (JsonParser parser = JSON.createParser(new StringReader(json))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING) {
          String string = parser.getText();
          String name = parser.currentName();
          String changed = change.apply(name == null ? "" : name, string);
          if (!changed.equals(string)) {
            int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
            int end = (int) parser.currentLocation().getCharOffset() - 1;
            out.append(json, copied, start).append(escaped(changed, json.substring(start, end)));
            copied = end;
          }
        }
        if (depth == 0 && parser.nextToken() != null) {
          return json;
        }
      }
    } catch (JsonProcessingException e) {
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copied == 0 ? json : out.append(json, copied, json.length()).toString();
  }

  private static String escaped(String string, String former) {
    Set<Character> escapes = escapes(former);
    boolean beyond = former.chars().noneMatch(c -> c > 0x7E);
    boolean slashes = escapes.contains('/');
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '/' && slashes) {
        text.append("\\/");
      } else if (c < ' ' || c == '<' || c == '>' || (c > 0x7E && beyond) || escapes.contains(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The characters that a string contains by their code, and an escaped slash. */
  private static Set<Character> escapes(String raw) {
    Set<Character> escapes = new HashSet<>();
    for (int i = raw.indexOf('\\'); i >= 0 && i + 1 < raw.length(); i = raw.indexOf('\\', i + 2)) {
      char c = raw.charAt(i + 1);
      if (c == 'u') {
        escapes.add((char) Integer.parseInt(raw, i + 2, i + 6, 16));
      } else if (c == '/') {
        escapes.add(c);
      }
    }
    return escapes;
  }
}
