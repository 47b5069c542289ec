package dev.pressport.export.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A schema as users get it, in the hands of a validator that is not ours. */
public final class PublishedSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SchemaRegistry VALIDATOR =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final ObjectNode document;
  private final Schema schema;

  private PublishedSchema(ObjectNode document) {
    this.document = document;
    this.schema = VALIDATOR.getSchema(document);
  }

  public static PublishedSchema of(Value schema) {
    try {
      return new PublishedSchema((ObjectNode) JSON.readTree(ValueJson.string(schema)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode document() {
    return document;
  }

  /** The same document for one of its definitions only. */
  public PublishedSchema definition(String name) {
    ObjectNode copy = document.deepCopy();
    copy.remove("anyOf");
    return new PublishedSchema(copy.put("$ref", "#/$defs/" + name));
  }

  /** The same, refusing every key that it does not name. */
  public PublishedSchema closed() {
    ObjectNode copy = document.deepCopy();
    close(copy);
    return new PublishedSchema(copy);
  }

  private static void close(JsonNode part) {
    if (part.path("properties").isObject() && part.has("required")) {
      ((ObjectNode) part).put("additionalProperties", false);
    }
    part.forEach(PublishedSchema::close);
  }

  /** What is wrong with a value; empty when it is valid. */
  public List<String> refusals(JsonNode value) {
    return schema.validate(value).stream().map(Error::toString).toList();
  }
}
