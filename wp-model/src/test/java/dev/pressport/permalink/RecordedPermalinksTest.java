package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.source.MappedSite;
import dev.pressport.text.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares with the addresses that a running WordPress gave. */
class RecordedPermalinksTest {
  private static final String HOME = "http://127.0.0.1:8081";
  private static final Set<String> PUBLIC_TYPES =
      Set.of("post", "page", "attachment", "ai1ec_event", "resource", "organisation");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path folder = Path.of("");
  private MappedSite site;
  private Permalinks permalinks;

  @BeforeEach
  void read() throws IOException {
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "no recorded site");
    folder = Path.of(data, "site-a");
    site = MappedSite.ofWxr(folder.resolve("wxr/all.xml"));
    permalinks =
        Permalinks.of(new Site("Library", null, HOME, HOME, "en-GB", null), site.index(), Set.of());
  }

  @Test
  void everyPublishedEntryIsAtItsPermalinkAndNoOther() throws IOException {
    JsonNode posts;
    try (InputStream json =
        new GZIPInputStream(Files.newInputStream(folder.resolve("truth.json.gz")))) {
      posts = JSON.readTree(json).get("posts");
    }
    int found = 0;
    for (JsonNode post : posts) {
      long id = post.get("id").longValue();
      if (!site.entries().containsKey(id)) {
        continue;
      }
      Ref ref = new Ref.ToEntry(id);
      String permalink = post.get("permalink").textValue();
      String status = post.get("status").textValue();
      boolean shown =
          PUBLIC_TYPES.contains(post.get("type").textValue())
              && (status.equals("publish") || status.equals("inherit"));
      if (shown && !permalink.contains("?")) {
        assertThat(permalinks.pathOf(ref).map(path -> HOME + path))
            .as("entry %d", id)
            .contains(Slug.decode(permalink));
        assertThat(permalinks.urlOf(ref)).contains(permalink);
        found++;
      } else {
        assertThat(permalinks.pathOf(ref)).as("entry %d", id).isEmpty();
      }
    }
    assertThat(found).isGreaterThan(40);
  }

  @Test
  void everyTermIsWhereWordPressSays() throws IOException {
    int found = 0;
    try (Stream<Path> answers = Files.list(folder.resolve("rest"))) {
      for (Path answer : answers.filter(RecordedPermalinksTest::listsTerms).toList()) {
        JsonNode body = JSON.readTree(answer.toFile());
        for (JsonNode term : body.isArray() ? body : List.<JsonNode>of()) {
          if (!term.path("link").isTextual()) {
            continue;
          }
          String slug = Slug.decode(term.get("slug").textValue());
          Term.Key key = new Term.Key(term.get("taxonomy").textValue(), slug);
          String link = term.get("link").textValue();
          if (site.index().term(key).isPresent() && !link.contains("?")) {
            Ref ref = new Ref.ToTerm(key);
            assertThat(permalinks.urlOf(ref)).as(slug).contains(link);
            assertThat(permalinks.resolve(link)).isEqualTo(new Target.Page(ref, null, null));
            found++;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  private static boolean listsTerms(Path answer) {
    String name = answer.getFileName().toString();
    return name.startsWith("tax.") && name.endsWith(".json");
  }

  @Test
  void everyAuthorIsWhereWordPressSays() throws IOException {
    int found = 0;
    try (Stream<Path> answers = Files.list(folder.resolve("rest"))) {
      for (Path answer : answers.filter(RecordedPermalinksTest::listsUsers).toList()) {
        JsonNode body = JSON.readTree(answer.toFile());
        for (JsonNode user : body.isArray() ? body : List.<JsonNode>of()) {
          String slug = user.path("slug").asText();
          var author = site.index().authorByNicename(slug);
          if (author.isPresent()) {
            Ref ref = new Ref.ToAuthor(author.get().login());
            String link = user.get("link").textValue();
            assertThat(permalinks.urlOf(ref)).contains(link);
            assertThat(permalinks.resolve(link)).isEqualTo(new Target.Page(ref, null, null));
            found++;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(3);
  }

  private static boolean listsUsers(Path answer) {
    String name = answer.getFileName().toString();
    return name.contains("users") && name.endsWith(".json");
  }

  @Test
  void anAddressLeadsBackToWhatItIsOf() {
    site.index()
        .forEachEntry(
            entry -> {
              Ref ref = new Ref.ToEntry(entry.id());
              String path = permalinks.pathOf(ref).orElse("");
              permalinks
                  .urlOf(ref)
                  .filter(url -> !path.equals("/"))
                  .ifPresent(
                      url ->
                          assertThat(permalinks.resolve(url))
                              .as(url)
                              .isEqualTo(new Target.Page(ref, null, null)));
            });
  }
}
