package dev.pressport.export.json;

import dev.pressport.export.JsonSchema;
import dev.pressport.export.PrettyJson;
import dev.pressport.export.RecordSchemas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site as a whole; null is what its source does not say. */
final class SiteJson {
  /** The version of the format, which changes when a reader must. */
  static final int VERSION = 1;

  private SiteJson() {}

  static void write(Site site, SiteIndex index, OutputStream out) throws IOException {
    PrettyJson.write(
        out,
        json -> {
          json.writeStringField("format", "pressport");
          json.writeNumberField("version", VERSION);
          json.writeStringField("title", site.title());
          json.writeStringField("tagline", site.tagline());
          json.writeStringField("home", site.home());
          json.writeStringField("siteurl", site.siteurl());
          json.writeStringField("language", site.language());
          json.writeStringField("generator", site.generator());
          json.writeNullField("timezone");
          json.writeNullField("permalinks");
          json.writeNullField("frontPageId");
          json.writeNullField("postsPageId");
          json.writeArrayFieldStart("sticky");
          for (long id : index.sticky().stream().sorted().toList()) {
            json.writeNumber(id);
          }
          json.writeEndArray();
          json.writeNullField("theme");
          json.writeNullField("plugins");
          for (String unknown : List.of("options", "widgets")) {
            json.writeObjectFieldStart(unknown);
            json.writeEndObject();
          }
          json.writeNullField("links");
        });
  }

  /** What {@link #write} writes. */
  static JsonSchema schema(RecordSchemas records) {
    JsonSchema id = JsonSchema.of("integer");
    JsonSchema unknown = JsonSchema.of("null");
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    properties.put("format", JsonSchema.ANY.with("const", "pressport"));
    properties.put("version", JsonSchema.ANY.with("const", VERSION));
    properties.putAll(records.properties(Site.class));
    for (String key : List.of("timezone", "permalinks", "frontPageId", "postsPageId")) {
      properties.put(key, unknown);
    }
    properties.put("sticky", JsonSchema.array(id));
    properties.put("theme", unknown);
    properties.put("plugins", unknown);
    properties.put("options", JsonSchema.of("object"));
    properties.put("widgets", JsonSchema.of("object"));
    properties.put("links", unknown);
    return JsonSchema.object(properties);
  }
}
