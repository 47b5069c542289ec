package dev.pressport.export.strapi;

import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.model.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The content of an item, of which one or two rows are made. For one thread. */
final class RowData {
  /** The end of the line of a row without a locale. */
  private static final String NO_LOCALE = "\"locale\":null}}\n";

  private final String type;
  private final String document;
  private final long number;
  private final Map<String, Node> attributes = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, Value> files = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();
  private int parts;

  /** The dates of a row, as Strapi keeps them. */
  record Dates(String created, String updated, @Nullable String published) {
    /** Those of what has no dates. */
    static final Dates UNKNOWN = new Dates(Clock.UNKNOWN, Clock.UNKNOWN, Clock.UNKNOWN);

    /** The same of the row for editors. */
    Dates unpublished() {
      return new Dates(created, updated, null);
    }
  }

  RowData(String type, String document) {
    this(type, document, 0);
  }

  RowData(String type, String document, long number) {
    this.type = type;
    this.document = document;
    this.number = number;
  }

  /** The type of the row. */
  String type() {
    return type;
  }

  /** The number that it was given. */
  long number() {
    return number;
  }

  /** The attributes so far. */
  Map<String, Node> attributes() {
    return attributes;
  }

  /** Adds a value, unless it is NULL. */
  RowData put(String name, Value value) {
    if (!(value instanceof Value.Null)) {
      attributes.put(name, new Node.Plain(value));
    }
    return this;
  }

  /** Adds a text, unless there is none. */
  RowData put(String name, @Nullable String text) {
    return put(name, text == null || text.isEmpty() ? Value.NULL : Value.of(text));
  }

  void link(Link link) {
    links.add(link);
  }

  /** Takes note of a file that is not imported, by the path of its attribute. */
  void file(String path, String url) {
    files.put(path, Value.of(url));
  }

  /** Takes note of what the schema has to allow for. */
  void see(String fact) {
    seen.add(fact);
  }

  /** Returns the number of a new component. */
  int part() {
    return ++parts;
  }

  Set<String> seen() {
    return seen;
  }

  /** Adds the addresses of the files that are not imported, when there are any. */
  void finish() {
    if (!files.isEmpty()) {
      put(Names.FILES, new Value.Dict(files));
      see(Seen.used(type, Names.FILES));
    }
  }

  /** Returns the line of a row. */
  byte[] entity(long row, Dates dates, @Nullable String locale) {
    Fields data = new Fields().put("documentId", document);
    attributes.forEach((name, node) -> data.put(name, node.in(row)));
    data.put("createdAt", dates.created())
        .put("updatedAt", dates.updated())
        .put("publishedAt", dates.published())
        .put("locale", locale);
    return line(new Fields().put("type", type).put("id", row).put("data", data).dict());
  }

  /**
   * Returns the line of a row with a locale, when it has none and is of one of some types.
   *
   * @param types whose rows must have one
   */
  static byte[] localized(byte[] line, List<String> types, String locale) {
    int end = line.length - NO_LOCALE.length();
    if (types.isEmpty()
        || end < 0
        || !NO_LOCALE.equals(new String(line, end, NO_LOCALE.length(), StandardCharsets.UTF_8))) {
      return line;
    }
    String text = new String(line, StandardCharsets.UTF_8);
    return types.stream().noneMatch(type -> text.startsWith("{\"type\":\"" + type + "\","))
        ? line
        : (text.substring(0, text.length() - NO_LOCALE.length())
                + NO_LOCALE.replace("null", "\"" + locale + "\""))
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the lines of the relations of a row, as {@link Link#lines}. */
  byte[] links(long row, @Nullable Boolean published) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    links.stream()
        .flatMap(link -> link.lines(row, published))
        .forEach(link -> bytes.writeBytes(line(link)));
    return bytes.toByteArray();
  }

  /** Returns a value as a line of JSON. */
  static byte[] line(Value value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    byte[] json = JsonArrayFile.bytes(value);
    bytes.writeBytes(hasNul(json) ? JsonArrayFile.bytes(Storable.of(value)) : json);
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** Returns whether JSON may hold the escape for NUL. */
  private static boolean hasNul(byte[] json) {
    for (int i = 4; i < json.length - 1; i++) {
      if (json[i] == '0'
          && json[i + 1] == '0'
          && json[i - 1] == '0'
          && json[i - 2] == '0'
          && json[i - 3] == 'u'
          && json[i - 4] == '\\') {
        return true;
      }
    }
    return false;
  }
}
