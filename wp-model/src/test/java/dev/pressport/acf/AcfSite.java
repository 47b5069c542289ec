package dev.pressport.acf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.block.Json;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small site with fields, one group, and an entry of the type {@code book} with the id 1. */
public final class AcfSite {
  private static final Site NO_SETTINGS = new Site(null, null, null, null, null, null);

  private static final long GROUP = 100;

  private final List<TestRow> rows = new ArrayList<>();
  private final TestRow entry = TestRow.entry("book", 1);
  private long fields = GROUP;
  private boolean shown;

  /** Shows the group for books. */
  public AcfSite shownForBooks() {
    shown = true;
    return this;
  }

  /** Adds a field to the group. */
  public AcfSite field(String name, String settings) {
    return field(name, settings, GROUP);
  }

  /** Adds a field below the n-th one, counted from 1. */
  public AcfSite field(String name, String settings, int above) {
    return field(name, settings, GROUP + above);
  }

  private AcfSite field(String name, String settings, long parent) {
    fields++;
    rows.add(
        TestRow.entry("acf-field", fields)
            .named(name, "field_" + (fields - GROUP))
            .column("post_excerpt", name)
            .column("post_parent", Long.toString(parent))
            .column("menu_order", Long.toString(fields))
            .body(php(settings)));
    return this;
  }

  /** Adds a meta and its reference to the n-th field. */
  public AcfSite value(String name, int field, String stored) {
    return value(name, "field_" + field, stored);
  }

  /** Adds a meta and its reference. */
  public AcfSite value(String name, String key, String stored) {
    entry.meta(name, stored).meta('_' + name, key);
    return this;
  }

  /** Adds a meta that refers to nothing. */
  public AcfSite meta(String name, String stored) {
    entry.meta(name, stored);
    return this;
  }

  /** Adds what is neither a field nor the entry. */
  public AcfSite row(TestRow row) {
    rows.add(row);
    return this;
  }

  /** Puts the entry into a term. */
  AcfSite in(String taxonomy, String slug) {
    entry.in(taxonomy, slug);
    return this;
  }

  /** Returns the whole site. */
  public MappedSite site() {
    List<TestRow> all = new ArrayList<>(rows);
    all.add(entry);
    String location =
        "{\"location\":[[{\"param\":\"post_type\",\"operator\":\"==\",\"value\":\"book\"}]]}";
    all.add(
        TestRow.entry("acf-field-group", GROUP)
            .named("Group", "group_1")
            .body(php(shown ? location : "{}")));
    return MappedSite.of(all.toArray(TestRow[]::new));
  }

  /** The fields of the entry as JSON. */
  String fields() {
    return Json.of(new Value.Dict(site().entry(1).fields())).toString();
  }

  /** What is said of them as JSON. */
  JsonNode fieldsMeta() {
    return Json.of(new Value.Dict(site().entry(1).fieldsMeta()));
  }

  /** The codes of the problems of the entry. */
  List<String> problems() {
    return site().problemsOf(1);
  }

  /** The ways to the parts of fields of books, joined by dots. */
  List<String> paths() {
    SiteIndex index = site().index();
    return AcfSchema.of(index, NO_SETTINGS).paths("book").stream()
        .map(path -> String.join(".", path))
        .toList();
  }

  /** JSON as PHP serializes it. */
  public static String php(String json) {
    try {
      return php(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String php(JsonNode node) {
    StringBuilder php = new StringBuilder();
    if (node.isObject()) {
      php.append("a:").append(node.size()).append(":{");
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        php.append(string(member.getKey())).append(php(member.getValue()));
      }
      return php.append('}').toString();
    }
    if (node.isArray()) {
      php.append("a:").append(node.size()).append(":{");
      for (int i = 0; i < node.size(); i++) {
        php.append("i:").append(i).append(';').append(php(node.get(i)));
      }
      return php.append('}').toString();
    }
    return node.isNumber() ? "i:" + node.asText() + ';' : string(node.asText());
  }

  private static String string(String text) {
    int bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    return "s:" + bytes + ":\"" + text + "\";";
  }
}
