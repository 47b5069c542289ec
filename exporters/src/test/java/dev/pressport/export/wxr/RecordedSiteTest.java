package dev.pressport.export.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export files of a live site, from the answers that a real WordPress gave. */
class RecordedSiteTest {
  @TempDir Path temp = Path.of("");

  private Path pulled(boolean login) throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    HttpSettings visitor = HttpSettings.visitor("Test/1");
    try (FakeSite site = FakeSite.of(FakeContent.recorded(Path.of(data, "site-a/rest")))) {
      HttpSettings settings =
          login ? visitor.with(new Credentials(FakeSite.USER, FakeSite.PASSWORD)) : visitor;
      Path folder = temp.resolve("pulled");
      new Pull(site.address(), folder, settings, PullListener.DEAF).run();
      return folder;
    }
  }

  private static Map<Long, JsonNode> entries(Exported exported) {
    Map<Long, JsonNode> entries = new TreeMap<>();
    for (JsonNode entry : exported.entries()) {
      if (!entry.get("type").textValue().equals("revision")
          && !entry.get("status").textValue().equals("auto-draft")) {
        entries.put(entry.get("id").longValue(), entry);
      }
    }
    return entries;
  }

  private Exported wxr(Path source) throws IOException {
    return new MigrationRun(temp).to(new WxrExporter()).withPersonalData().export(source);
  }

  private Exported json(Path source) throws IOException {
    return new MigrationRun(temp).withPersonalData().export(source);
  }

  @Test
  void hasTheStoredTextsThatAnAdministratorSees() throws IOException {
    Path recording = pulled(true);

    Map<Long, JsonNode> expected = entries(json(recording));
    Map<Long, JsonNode> found = entries(json(wxr(recording).folder()));

    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (id, entry) -> {
          JsonNode copy = Objects.requireNonNull(found.get(id));
          for (String key : Set.of("type", "slug", "title", "date", "meta", "terms")) {
            assertThat(copy.get(key)).as("%s of %d", key, id).isEqualTo(entry.get(key));
          }
          // The API does not give the passwords, so that protected entries are written as private.
          if (!entry.get("protected").booleanValue()) {
            assertThat(copy.get("status")).as("status of %d", id).isEqualTo(entry.get("status"));
          }
          if (!entry.at("/content/raw").isNull()) {
            assertThat(copy.at("/content/raw")).isEqualTo(entry.at("/content/raw"));
          }
        });
  }

  @Test
  void hasTheHtmlThatVisitorsSee() throws IOException {
    Path recording = pulled(false);

    Exported written = wxr(recording);
    Map<Long, JsonNode> expected = entries(json(recording));
    Map<Long, JsonNode> found = entries(json(written.folder()));

    assertThat(found.keySet()).isEqualTo(expected.keySet());
    assertThat(Objects.requireNonNull(found.get(101L)).at("/content/raw").textValue())
        .contains("An opening paragraph with <em>emphasis</em>");
    assertThat(Files.readString(written.folder().resolve("_pressport/problems.ndjson")))
        .contains("wxr-rendered-body");
  }
}
