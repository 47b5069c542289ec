package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteADumpTest {

  @Nested
  class WithManyRowsAStatement extends Dump {
    WithManyRowsAStatement(@TempDir Path temp) throws IOException {
      super(temp, "sql/dump.sql");
    }
  }

  @Nested
  class WithOneRowAStatement extends Dump {
    WithOneRowAStatement(@TempDir Path temp) throws IOException {
      super(temp, "sql/dump-mysql-compat.sql");
    }
  }

  abstract static class Dump extends SiteATest {
    Dump(Path temp, String path) throws IOException {
      super(temp, path, SiteTruth.Source.DATABASE);
    }

    @Override
    List<JsonNode> users(SiteTruth all) {
      return all.users().valueStream().toList();
    }

    @Test
    void holdsAllTypes() {
      assertThat(site().entries()).hasSize(218);
      assertThat(site().all("/type"))
          .hasSameElementsAs(
              truth().posts().stream().map(post -> post.get("type").textValue()).toList());
    }

    @Test
    void hasTheDatesOfEveryEvent() {
      int compared = 0;
      for (JsonNode post : truth().posts()) {
        JsonNode row = post.get("ai1ec_event");
        if (row != null) {
          JsonNode details = site().entry(post.get("id").longValue()).get("details");
          assertThat(Instant.parse(details.at("/start/utc").textValue()).getEpochSecond())
              .isEqualTo(row.get("start").asLong());
          assertThat(post.at("/ai1ec_local/start").textValue())
              .startsWith(details.at("/start/local").textValue());
          assertThat(details.at("/start/timezone")).isEqualTo(row.get("timezone_name"));
          assertThat(details.get("allDay").booleanValue())
              .isEqualTo(row.get("allday").asInt() == 1);
          assertThat(details.at("/venue/name").asText("")).isEqualTo(row.get("venue").textValue());
          assertThat(details.at("/contact/email").asText(""))
              .isEqualTo(row.get("contact_email").textValue());
          assertThat(details.get("instances")).hasSameSizeAs(post.get("ai1ec_instances"));
          compared++;
        }
      }
      assertThat(compared).isEqualTo(7);
    }

    @Test
    void knowsTheSiteAsAWhole() throws IOException {
      JsonNode json = new ObjectMapper().readTree(site().folder().resolve("site.json").toFile());
      assertThat(json.get("timezone").textValue()).isEqualTo("Europe/Paris");
      assertThat(json.get("permalinks").textValue()).isEqualTo("/%year%/%monthnum%/%postname%/");
      assertThat(json.get("frontPageId").longValue()).isEqualTo(94);
      assertThat(json.get("theme").textValue()).isEqualTo("twentytwentyfive");
      assertThat(json.get("plugins")).hasSize(3);
      assertThat(json.toString()).doesNotContain("auth_key", "_transient");
    }
  }
}
