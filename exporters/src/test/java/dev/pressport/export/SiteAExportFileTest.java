package dev.pressport.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SiteAExportFileTest extends SiteATest {

  SiteAExportFileTest(@TempDir Path temp) throws IOException {
    super(temp, "wxr/all.xml", SiteTruth.Source.EXPORT_FILE);
  }

  /** Facts: export.php, wxr_authors_list() lists who has posts, reader has none. */
  @Override
  List<JsonNode> users(SiteTruth all) {
    return all.users()
        .valueStream()
        .filter(user -> !user.get("login").textValue().equals("reader"))
        .toList();
  }
}
