package dev.pressport.export;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.wxr.WxrExporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** The export file that Pressport writes from a dump, against what the site's WordPress said. */
class SiteAWrittenWxrTest extends SiteATest {

  SiteAWrittenWxrTest(@TempDir Path temp) throws IOException {
    super(temp, written(temp), SiteTruth.Source.EXPORT_FILE);
  }

  private static String written(Path temp) throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    Path dump = Path.of(data, "site-a/sql/dump.sql");
    return new MigrationRun(temp)
        .to(new WxrExporter())
        .withPersonalData()
        // Its plugin is inactive, so that WordPress does not know the type.
        .with(Filters.NONE.exceptTypes(Set.of("case_file")))
        .export(dump)
        .folder()
        .toString();
  }

  @Override
  List<JsonNode> users(SiteTruth all) {
    return all.users().valueStream().toList();
  }
}
