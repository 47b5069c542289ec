package dev.pressport.export.json;

import dev.pressport.export.PrettyJson;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The site as a whole; null is what its source does not say. */
final class SiteJson {
  /** The version of the format, which changes when a reader must. */
  private static final int VERSION = 1;

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
          for (long id : index.sticky()) {
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
}
