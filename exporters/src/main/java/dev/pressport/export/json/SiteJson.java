package dev.pressport.export.json;

import dev.pressport.export.PrettyJson;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The site as a whole. */
final class SiteJson {
  /** The version of the format, which changes when a reader must. */
  private static final int VERSION = 1;

  private SiteJson() {}

  static void write(Site site, SiteIndex index, OutputStream out) throws IOException {
    List<Long> sticky = new ArrayList<>();
    index.forEachEntry(
        entry -> {
          if (entry.sticky()) {
            sticky.add(entry.id());
          }
        });
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
          json.writeArrayFieldStart("sticky");
          for (long id : sticky) {
            json.writeNumber(id);
          }
          json.writeEndArray();
        });
  }
}
