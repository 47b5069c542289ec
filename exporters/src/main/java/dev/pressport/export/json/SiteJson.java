package dev.pressport.export.json;

import dev.pressport.acf.AcfSchema;
import dev.pressport.acf.ItemFields;
import dev.pressport.export.value.JsonSchema;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.export.value.RecordSchemas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.seo.SeoHeads;
import dev.pressport.seo.SiteHeads;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The site as a whole; null is what its source does not say. */
final class SiteJson {
  /** The version of the format, which changes when a reader must. */
  static final int VERSION = 1;

  private SiteJson() {}

  static void write(Site site, SiteIndex index, Permalinks permalinks, OutputStream out)
      throws IOException {
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
          SiteOptions options = SiteOptions.of(site).typed();
          json.writeStringField("timezone", options.timezone());
          json.writeStringField("permalinks", options.permalinks());
          Json.field(json, "frontPageId", options.frontPageId());
          Json.field(json, "postsPageId", options.postsPageId());
          json.writeArrayFieldStart("sticky");
          for (long id : index.sticky().stream().sorted().toList()) {
            json.writeNumber(id);
          }
          json.writeEndArray();
          json.writeStringField("theme", options.theme());
          Json.field(json, "plugins", options.plugins());
          Json.field(json, "options", options.withoutWidgets());
          Json.field(json, "widgets", options.widgets());
          Json.field(json, "links", site.links());
          ItemFields fields =
              AcfSchema.of(index, site).read(site.fields(), new ItemProblems(null, "site", null));
          Json.field(json, "fields", fields.values());
          Json.field(json, "fieldsMeta", fields.about());
          Json.field(json, "seo", new SeoHeads(site, index, permalinks).ofSite());
          Json.field(json, "tables", site.tables());
        });
  }

  /** Returns the schema of the output of {@link #write}. */
  static JsonSchema schema(RecordSchemas records) {
    JsonSchema id = JsonSchema.of("integer");
    JsonSchema text = JsonSchema.of("string");
    Map<String, JsonSchema> ofSite = records.properties(Site.class);
    JsonSchema options = ofSite.remove("options");
    JsonSchema links = ofSite.remove("links");
    ofSite.remove("fields");
    JsonSchema tables = ofSite.remove("tables");
    Map<String, JsonSchema> properties = new LinkedHashMap<>();
    properties.put("format", JsonSchema.ANY.with("const", "pressport"));
    properties.put("version", JsonSchema.ANY.with("const", VERSION));
    properties.putAll(ofSite);
    properties.put("timezone", text.orNull());
    properties.put("permalinks", text.orNull());
    properties.put("frontPageId", id.orNull());
    properties.put("postsPageId", id.orNull());
    properties.put("sticky", JsonSchema.array(id));
    properties.put("theme", text.orNull());
    properties.put("plugins", JsonSchema.array(text).orNull());
    properties.put("options", options);
    properties.put("widgets", options);
    properties.put("links", links);
    properties.put("fields", options);
    properties.put("fieldsMeta", options);
    properties.put("seo", records.object(SiteHeads.class));
    properties.put("tables", tables);
    return JsonSchema.object(properties);
  }
}
