package dev.pressport.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a running WordPress said of its own rows, in the words of the clean JSON. */
final class SiteTruth {
  /** The lock of the editor, and the value of a password field of ACF. */
  private static final Set<String> LEFT_OUT = Set.of("_edit_lock", "access_code");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long MAX_EXACT = (1L << 53) - 1;

  /** What PHP decodes and JSON cannot say, or what PHP itself cannot decode, by meta key. */
  private static final Map<String, JsonNode> BEYOND_PHP =
      Map.of(
          "nan", Exported.json("[{'@float': 'NAN'}, {'@float': 'INF'}, {'@float': '-INF'}]"),
          "custom_class",
              Exported.json(
                  "{'@class': 'Stub_Object', 'a': 1, 'b': 'pub', 'c': {'x': null},"
                      + " 'self': {'@ref': '/'}}"),
          "enum", Exported.json("{'e': {'@enum': 'Suit::Hearts'}}"),
          "truly_broken", Exported.json("{'x': 1}"),
          "wrong_length", Exported.json("{'k': '日本'}"));

  /** What a kind of source carries of a site. */
  enum Source {
    /** What WordPress's own export has: wp-admin/includes/export.php, export_wp(). */
    EXPORT_FILE,
    DATABASE
  }

  private final JsonNode truth;
  private final Source source;
  private final Map<Long, String> logins = new HashMap<>();
  private final Map<String, JsonNode> serialized = new HashMap<>();

  SiteTruth(Path file, Source source) throws IOException {
    this.source = source;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      truth = JSON.readTree(in);
    }
    for (JsonNode user : truth.get("users")) {
      logins.put(user.get("id").longValue(), user.get("login").textValue());
    }
    for (JsonNode row : truth.get("serialized")) {
      if (row.get("is_serialized").booleanValue() && row.has("meta_id")) {
        serialized.put(
            row.get("table").textValue()
                + row.get("object_id")
                + row.get("key").textValue()
                + row.get("raw").textValue(),
            row);
      }
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private boolean isWhole() {
    return source == Source.DATABASE;
  }

  /** The rows that the source carries. */
  List<JsonNode> posts() {
    if (isWhole()) {
      return stream(truth.get("posts")).toList();
    }
    return stream(truth.get("posts"))
        .filter(
            post ->
                truth.at("/post_types/" + post.get("type").textValue() + "/can_export").asBoolean())
        .filter(post -> !post.get("status").textValue().equals("auto-draft"))
        .toList();
  }

  /** An export has all comments but spam. */
  List<JsonNode> comments() {
    return stream(truth.get("comments"))
        .filter(comment -> isWhole() || !comment.get("comment_approved").textValue().equals("spam"))
        .toList();
  }

  JsonNode terms() {
    return truth.get("terms");
  }

  JsonNode users() {
    return truth.get("users");
  }

  /** The columns, terms and metas that the clean JSON must have for a post. */
  ObjectNode entry(JsonNode post) {
    ObjectNode entry = NODES.objectNode();
    entry.set("id", post.get("id"));
    entry.set("type", post.get("type"));
    entry.set("status", post.get("status"));
    entry.set("slug", post.get("slug_decoded"));
    entry.set("title", post.get("title"));
    entry.set("parentId", idOrNull(post.get("parent").longValue()));
    entry.set("menuOrder", post.get("menu_order"));
    entry.put("author", logins.get(post.get("author").longValue()));
    entry.set("date", date(post.get("date"), ""));
    entry.set("dateUtc", date(post.get("date_gmt"), "Z"));
    entry.set("modified", date(post.get("modified"), ""));
    entry.set("modifiedUtc", date(post.get("modified_gmt"), "Z"));
    // The export writes the_guid(), which esc_url() has made alike for "&" and "&#038;".
    String guid = post.get("guid").textValue();
    entry.put("guid", isWhole() ? guid : guid.replace("&#038;", "&"));
    if (isWhole()) {
      entry.set("url", post.get("permalink"));
      entry.set("mimeType", textOrNull(post.get("mime")));
    }
    entry.set("excerpt", post.get("excerpt"));
    entry.set("commentStatus", post.get("comment_status"));
    entry.set("pingStatus", post.get("ping_status"));
    entry.put("protected", !post.get("password").textValue().isEmpty());
    entry.set("meta", metas(post));
    return entry;
  }

  private ObjectNode metas(JsonNode post) {
    ObjectNode metas = NODES.objectNode();
    for (JsonNode meta : post.get("meta_list")) {
      String key = meta.get("key").textValue();
      if (!LEFT_OUT.contains(key)) {
        metas
            .withArray("/" + key.replace("~", "~0").replace("/", "~1"))
            .add(value("postmeta", post.get("id").asText(), key, meta.get("value")));
      }
    }
    return metas;
  }

  private JsonNode value(String table, String id, String key, JsonNode stored) {
    if (stored.isNull()) {
      // An export file has no NULL.
      return isWhole() ? NODES.nullNode() : NODES.textNode("");
    }
    JsonNode row = serialized.get(table + id + key + stored.textValue());
    if (row == null) {
      return stored;
    }
    JsonNode beyond = BEYOND_PHP.get(key);
    return beyond == null ? exact(parsed(row.get("json").textValue())) : beyond;
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Integers that JavaScript cannot hold become strings of their digits. */
  private static JsonNode exact(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(exact(member.getValue())));
    } else if (value instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, exact(list.get(i)));
      }
    } else if (value.isIntegralNumber()
        && (value.longValue() > MAX_EXACT || value.longValue() < -MAX_EXACT)) {
      return NODES.textNode(value.asText());
    }
    return value;
  }

  /** The terms of a post as {@code taxonomy slug name}, sorted. */
  static List<String> terms(JsonNode post) {
    return stream(post.get("term_list"))
        .map(
            term -> {
              String taxonomy = term.get("taxonomy").textValue();
              return taxonomy + " " + slug(term) + " " + termName(taxonomy, term);
            })
        .sorted()
        .toList();
  }

  /** A term's name as people read it. Those of post formats WordPress translates as it exports. */
  private static String termName(String taxonomy, JsonNode term) {
    String name = term.get("name").textValue().replace("&amp;", "&");
    return taxonomy.equals("post_format") ? "-" : name;
  }

  /** The terms of an entry in the same form. */
  static List<String> termsOf(JsonNode entry) {
    return entry.get("terms").properties().stream()
        .flatMap(
            taxonomy ->
                stream(taxonomy.getValue())
                    .map(
                        term ->
                            taxonomy.getKey()
                                + " "
                                + term.get("slug").textValue()
                                + " "
                                + termName(taxonomy.getKey(), term)))
        .sorted()
        .toList();
  }

  /** What parse_blocks() says, where no attributes are an empty list. */
  static @Nullable JsonNode blocks(JsonNode post) {
    JsonNode blocks = post.get("parse_blocks");
    return blocks == null || blocks.isNull() ? null : withAttributesAsObjects(blocks);
  }

  private static JsonNode withAttributesAsObjects(JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (block.get("attrs") instanceof ArrayNode attrs && attrs.isEmpty()) {
        ((ObjectNode) block).putObject("attrs");
      }
      withAttributesAsObjects(block.get("innerBlocks"));
    }
    return blocks;
  }

  /** What the clean JSON must have for a comment; an export carries neither agent nor karma. */
  ObjectNode comment(JsonNode row) {
    ObjectNode comment = NODES.objectNode();
    comment.set("id", idOrNull(row.get("comment_ID").asLong()));
    comment.set("entryId", idOrNull(row.get("comment_post_ID").asLong()));
    comment.set("parentId", idOrNull(row.get("comment_parent").asLong()));
    ObjectNode author = comment.putObject("author");
    author.set("name", row.get("comment_author"));
    // The export writes it as it is stored, so that its reference reads as the character.
    String url = row.get("comment_author_url").textValue();
    author.set("website", textOrNull(NODES.textNode(isWhole() ? url : url.replace("&amp;", "&"))));
    author.set("userId", idOrNull(row.get("user_id").asLong()));
    author.set("email", textOrNull(row.get("comment_author_email")));
    author.set("ip", textOrNull(row.get("comment_author_IP")));
    if (isWhole()) {
      author.set("userAgent", textOrNull(row.get("comment_agent")));
      comment.put("karma", row.get("comment_karma").asInt());
    } else {
      author.putNull("userAgent");
    }
    comment.set("date", date(row.get("comment_date"), ""));
    comment.set("dateUtc", date(row.get("comment_date_gmt"), "Z"));
    comment.set("content", row.get("comment_content"));
    comment.set("type", row.get("comment_type"));
    comment.put("status", status(row.get("comment_approved").textValue()));
    return comment;
  }

  private static String status(String approved) {
    return switch (approved) {
      case "1" -> "approved";
      case "0" -> "hold";
      default -> approved;
    };
  }

  /** What the clean JSON must have for a term that the export lists. */
  ObjectNode term(JsonNode row) {
    ObjectNode term = NODES.objectNode();
    term.set("id", idOrNull(row.get("term_id").asLong()));
    term.set("taxonomy", row.get("taxonomy"));
    term.put("slug", slug(row));
    term.put("name", row.get("name").textValue().replace("&amp;", "&"));
    term.set("description", textOrNull(row.get("description")));
    term.put("parentSlug", parentSlug(row));
    ObjectNode metas = term.putObject("meta");
    for (JsonNode meta : row.get("meta")) {
      String key = meta.get("meta_key").textValue();
      metas
          .withArray("/" + key)
          .add(value("termmeta", row.get("term_id").textValue(), key, meta.get("meta_value")));
    }
    return term;
  }

  private @Nullable String parentSlug(JsonNode term) {
    return stream(terms())
        .filter(other -> other.get("term_id").equals(term.get("parent")))
        .map(SiteTruth::slug)
        .findFirst()
        .orElse(null);
  }

  static String slug(JsonNode term) {
    return URLDecoder.decode(term.get("slug").textValue(), StandardCharsets.UTF_8);
  }

  ObjectNode author(JsonNode user) {
    ObjectNode author = NODES.objectNode();
    author.set("id", user.get("id"));
    author.set("login", user.get("login"));
    author.set("displayName", user.get("display_name"));
    author.set("email", user.get("email"));
    if (isWhole()) {
      author.set("roles", user.get("roles"));
    }
    return author;
  }

  /** An object with the keys of another only. */
  static JsonNode reduced(JsonNode object, ObjectNode like) {
    List<String> keys = like.properties().stream().map(Map.Entry::getKey).toList();
    return ((ObjectNode) object.deepCopy()).retain(keys);
  }

  private static JsonNode date(JsonNode stored, String zone) {
    String text = stored.textValue();
    return text.startsWith("0000")
        ? NODES.nullNode()
        : NODES.textNode(text.replace(' ', 'T') + zone);
  }

  private static JsonNode idOrNull(long id) {
    if (id == 0) {
      return NODES.nullNode();
    }
    return (int) id == id ? NODES.numberNode((int) id) : NODES.numberNode(id);
  }

  private static JsonNode textOrNull(JsonNode text) {
    return text.textValue().isEmpty() ? NODES.nullNode() : text;
  }
}
