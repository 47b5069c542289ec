package dev.pressport.export;

import static dev.pressport.export.Exported.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents of another shape than WordPress's own, cut ones, split ones, and those of others. */
class DocumentHazardsTest extends HazardTest {

  @Test
  @Hazard("scripts-and-summaries")
  void keepsScriptsAndMarksInHtml() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/content/html"))
        .contains("<script src=\"https://gist.github.com/marta/77aa.js\"></script>");
    assertThat(site.text(2, "/content/html")).contains("<!--more Read on-->");
    assertThat(site.text(3, "/title")).isEqualTo("Ropes &amp; knots");
    // Those of the Markdown.
    assertThat(site.problems())
        .containsExactly(
            "LOSSY embed-as-link post 1 content", "LOSSY script-left-out post 2 content");
  }

  @Test
  @Hazard("fields-after-postmeta")
  void takesFieldsInAnyOrder() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/type")).isEqualTo("page");
    assertThat(site.text(1, "/status")).isEqualTo("publish");
    assertThat(site.text(1, "/slug")).isEqualTo("late");
    assertThat(site.text(1, "/title")).isEqualTo("Late title");
    assertThat(site.raw(1)).isEqualTo("The fields come last.");
    assertThat(site.at(1, "/meta")).isEqualTo(json("{'colour': ['blue'], 'depth': ['4.5']}"));
    assertThat(site.comments()).hasSize(1);
    assertThat(site.comments().get(0).get("entryId").longValue()).isEqualTo(1);
  }

  @Test
  @Hazard("fields-after-postmeta")
  void inventsNothingForFieldsThatAreMissing() throws IOException {
    Exported site = export();

    assertThat(
            List.of("/author", "/date", "/dateUtc", "/modified", "/modifiedUtc", "/guid").stream()
                .map(pointer -> site.at(1, pointer)))
        .allMatch(JsonNode::isNull);
    assertThat(site.at(1, "/excerpt").isNull()).isTrue();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("multiline-values")
  void trimsIdsAndLoginsButNeverContent() throws IOException {
    Exported site = export();

    JsonNode author = site.authors().get(0);
    assertThat(author.get("id").longValue()).isEqualTo(1);
    assertThat(author.get("login").textValue()).isEqualTo("marta");
    assertThat(author.get("displayName").textValue()).isEqualTo("Marta Lindqvist");
    assertThat(author.get("inferred").booleanValue()).isFalse();
    assertThat(site.text(1, "/type")).isEqualTo("post");
    assertThat(site.text(1, "/author")).isEqualTo("marta");
    assertThat(site.text(1, "/date")).isEqualTo("2023-01-02T03:04:05");
    assertThat(site.raw(1)).isEqualTo("\n  Content keeps its blanks. \n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("namespace-1.0")
  void readsVersion10() throws IOException {
    Exported site = export();

    assertThat(site.report().origins().get(0).format()).isEqualTo("WXR 1.0");
    assertThat(site.text(1, "/title")).isEqualTo("Rope & knots");
    assertThat(site.at(1, "/terms"))
        .isEqualTo(
            json(
                "{'category': [{'id': null, 'slug': 'rope', 'name': 'Rope'}],"
                    + " 'post_tag': [{'id': null, 'slug': 'knots', 'name': 'knots'}]}"));
    assertThat(site.terms()).noneMatch(term -> term.get("inferred").booleanValue());
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("namespace-https")
  void takesHttpsNamespacesForTheSame() throws IOException {
    assertIsTheUsualSite(export());
  }

  @Test
  @Hazard("namespace-of-plugin")
  void readsTheExportFilesOfPlugins() throws IOException {
    assertIsTheUsualSite(export());
  }

  @Test
  @Hazard("namespace-unknown")
  void takesAPrefixOfAnUnknownNamespaceForItself() throws IOException {
    assertIsTheUsualSite(export());
  }

  @Test
  @Hazard("no-channel")
  void readsItemsWithoutAChannel() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/type")).isEqualTo("post");
    assertThat(site.problems()).containsExactly("LOSSY channel-missing");
  }

  @Test
  @Hazard("namespace-other-prefix")
  void matchesByNamespaceNotByPrefix() throws IOException {
    assertIsTheUsualSite(export());
  }

  @Test
  @Hazard("namespace-undeclared")
  void takesAPrefixThatNobodyDeclaredForItself() throws IOException {
    assertIsTheUsualSite(export());
  }

  @Test
  @Hazard("namespace-redefined-inside")
  void followsNamespacesRedefinedInsideAnItem() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/status")).isEqualTo("draft");
    assertThat(site.at(1, "/meta")).isEqualTo(json("{'colour': ['blue']}"));
    assertThat(site.text(2, "/status")).isEqualTo("publish");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("no-version-no-authors")
  void doesWithoutVersionAuthorsAndParents() throws IOException {
    Exported site = export();

    assertThat(site.report().origins().get(0).format()).isEqualTo("WXR");
    assertThat(site.entries()).allMatch(entry -> entry.get("parentId").isNull());
    assertThat(site.authors()).hasSize(1);
    assertThat(site.authors().get(0).get("login").textValue()).isEqualTo("marta");
    assertThat(site.authors().get(0).get("inferred").booleanValue()).isTrue();
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("wp-author-variant")
  void readsTheOtherNameOfAuthors() throws IOException {
    assertIsTheUsualSite(export());
  }

  private static void assertIsTheUsualSite(Exported site) {
    assertThat(site.all("/id")).containsExactly("1", "2");
    assertThat(site.all("/title")).containsExactly("A title", "A title");
    assertThat(site.all("/content/raw")).containsExactly("Some text.", "Some text.");
    assertThat(site.all("/author")).containsExactly("marta", "marta");
    assertThat(site.authors()).hasSize(1);
    assertThat(site.authors().get(0).get("inferred").booleanValue()).isFalse();
    assertThat(site.authors().get(0).get("email").textValue()).isEqualTo("marta@quay.example");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard("truncated-between-items")
  void tellsOfAMissingEnd() throws IOException {
    assertIsCutAfterTheSecondItem(export(), 2615);
  }

  @Test
  @Hazard("truncated-in-item")
  void keepsTheWholeItemsOfACutFile() throws IOException {
    assertIsCutAfterTheSecondItem(export(), 2866);
  }

  private static void assertIsCutAfterTheSecondItem(Exported site, long size) {
    assertThat(site.all("/id")).containsExactly("1", "2");
    assertThat(site.report().complete()).isFalse();
    assertThat(site.report().truncations())
        .containsExactly(
            new Truncation(
                Whole.EXPORT_FILE, site.report().origins().get(0).name(), "post 2", 2614, size, 2));
    assertThat(site.account("/items/post")).containsExactly(2, 2, 0, 0, 0);
    assertThat(site.problems()).containsExactly("SKIPPED source-truncated");
  }

  @Test
  @Hazard({"split-1", "split-2"})
  void mergesTheFilesOfOneSite() throws IOException {
    Exported site = export();

    assertThat(site.account("/authors")).containsExactly(3, 2, 0, 1, 0);
    assertThat(site.account("/terms")).containsExactly(5, 3, 0, 2, 0);
    assertThat(site.account("/items/page")).containsExactly(3, 3, 0, 0, 0);
    assertThat(site.account("/items/attachment")).containsExactly(1, 1, 0, 0, 0);
    assertThat(site.report().complete()).isTrue();
    assertThat(site.at(3, "/parentId").longValue()).isEqualTo(4);
    assertThat(site.at(3, "/featuredMediaId").longValue()).isEqualTo(5);
    assertThat(site.at(3, "/terms/category/0/id").longValue()).isEqualTo(2);
    assertThat(site.problems()).isEmpty();
  }

  @Test
  @Hazard({"split-1", "split-2"})
  void countsWhatEachFileGave() throws IOException {
    assertThat(export().report().readFrom())
        .containsExactlyInAnyOrderEntriesOf(Map.of("split-1.xml", 5L, "split-2.xml", 7L));
  }

  @Test
  @Hazard({"split-1", "other-site"})
  void refusesFilesOfTwoSites() {
    assertRefused("two-sites", files());
  }

  @Test
  @Hazard("empty")
  void refusesAnEmptyFile() {
    assertRefused("empty-file", files());
  }

  @Test
  @Hazard("feed")
  void refusesAPlainFeed() {
    assertRefused("not-wxr-feed", files());
  }

  @Test
  @Hazard("feed-with-namespace")
  void refusesAFeedThatDeclaresTheNamespace() {
    assertRefused("not-wxr-feed", files());
  }

  @Test
  @Hazard("foreign-fields")
  void refusesItemsWithoutTheFieldsOfWordPress() {
    assertRefused("no-post-fields", files());
  }

  @Test
  @Hazard({"namespace-1.0", "foreign-fields"})
  void tellsWhichFileHasItemsWithoutTheFieldsOfWordPress() throws IOException {
    Exported site = export();

    assertThat(site.text(1, "/type")).isEqualTo("post");
    assertThat(site.problems()).contains("LOSSY post-fields-missing");
  }

  @Test
  void refusesAFileWithoutChannelAndItems() throws IOException {
    Path file = Files.writeString(temp.resolve("a.xml"), "<rss xmlns:wp='x'><wp:a>1</wp:a></rss>");

    assertRefused("no-channel", file);
  }

  @Test
  @Hazard("login-page")
  void refusesALoginPage() {
    assertRefused("login-page", files());
  }

  @Test
  @Hazard("sitemap")
  void refusesXmlOfAnotherKind() {
    assertRefused("not-wxr", files());
  }

  @Test
  @Hazard("not-xml")
  void refusesWhatIsNoXmlAtAll() {
    assertRefused("unknown-format", files());
  }

  private void assertRefused(String code, Path... files) {
    assertThatThrownBy(() -> new MigrationRun(temp).into(new DiscardedOutput(), files))
        .isInstanceOfSatisfying(
            SourceUnreadable.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void readsEveryOtherHazardWhole() throws IOException {
    Set<String> cut = Set.of("truncated-between-items", "truncated-in-item");
    for (String name : Fixtures.exports()) {
      Report report = new MigrationRun(temp).into(new DiscardedOutput(), Fixtures.hazard(name));
      assertThat(report.complete()).as(name).isEqualTo(!cut.contains(name));
      assertThat(report.ledger().total().skipped()).as(name).isZero();
    }
  }
}
