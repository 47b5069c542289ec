package dev.pressport.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Compares with what WordPress said of every serialized value of a real site. */
class PhpSiteTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode truth = JSON.nullNode();

  @BeforeAll
  static void readTruth() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(Path.of(data, "site-a", "truth.json.gz")))) {
      truth = JSON.readTree(in);
    }
  }

  @Test
  void agreesOnEveryMetaAndOption() throws IOException {
    assertTrue(truth.get("serialized").size() > 0);
    for (JsonNode row : truth.get("serialized")) {
      String raw = row.get("raw").textValue();
      assertEquals(
          row.get("is_serialized").booleanValue(), PhpSerialization.isSerialized(raw), raw);
      PhpDecoded decoded = PhpSerialization.decode(raw);
      if (!row.get("is_serialized").booleanValue()) {
        assertEquals(new PhpDecoded.Plain(Text.of(raw)), decoded);
      } else if (row.get("unserialize_ok").booleanValue()) {
        assertInstanceOf(PhpDecoded.Decoded.class, decoded, raw);
        compare(row, decoded.value());
      } else {
        // PHP does not know the site's enums; the others are wrong lengths.
        assertEquals(raw.contains("E:"), decoded instanceof PhpDecoded.Decoded, raw);
      }
    }
  }

  private static void compare(JsonNode row, Value value) throws IOException {
    if (row.hasNonNull("json") || !row.has("json_error")) {
      assertEquals(
          JSON.readTree(row.get("json").textValue()), json(value), row.get("raw").textValue());
    }
  }

  @Test
  void agreesOnEverySerializedContent() throws IOException {
    Map<Integer, String> contents = contents();
    assertTrue(truth.get("serialized_post_content").size() > 0);
    for (JsonNode row : truth.get("serialized_post_content")) {
      String raw = Objects.requireNonNull(contents.get(row.get("post_id").intValue()));
      assertEquals(
          JSON.readTree(row.get("json").textValue()),
          json(PhpSerialization.decode(raw).value()),
          raw);
    }
  }

  /** The contents of the site's posts by their ids, from its export. */
  private static Map<Integer, String> contents() throws IOException {
    Path export = Path.of(System.getProperty("pressport.data"), "site-a", "wxr", "all.xml");
    Map<Integer, String> contents = new HashMap<>();
    try {
      NodeList items =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(export.toFile())
              .getElementsByTagName("item");
      for (int i = 0; i < items.getLength(); i++) {
        Element item = (Element) items.item(i);
        contents.put(Integer.valueOf(text(item, "wp:post_id")), text(item, "content:encoded"));
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
    return contents;
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }

  private static JsonNode json(Value value) throws IOException {
    return JSON.readTree(JSON.writeValueAsString(plain(value)));
  }

  private static @Nullable Object plain(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value();
    } else if (value instanceof Value.Int number) {
      return number.value();
    } else if (value instanceof Value.Decimal number) {
      return number.value();
    } else if (value instanceof Text text) {
      return text.string();
    } else if (value instanceof Value.Array array) {
      return array.items().stream().map(PhpSiteTest::plain).collect(Collectors.toList());
    } else if (value instanceof Value.Dict dict) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      dict.entries().forEach((key, item) -> plain.put(key, plain(item)));
      return plain;
    }
    return null;
  }
}
