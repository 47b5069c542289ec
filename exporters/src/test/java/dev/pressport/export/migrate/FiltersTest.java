package dev.pressport.export.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.export.Exported;
import dev.pressport.export.MigrationRun;
import dev.pressport.model.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the filters leave of a small site. */
class FiltersTest {
  private final StringBuilder items = new StringBuilder();

  @TempDir Path temp = Path.of("");

  @BeforeEach
  void writeSite() {
    item(1, "post", "publish", 0, "2024-01-31 11:00:00", "marta", "news");
    item(2, "post", "draft", 0, "2024-02-01 00:00:00", "kenji", "news");
    item(3, "page", "private", 0, "0000-00-00 00:00:00", "marta", "other");
    item(4, "attachment", "inherit", 2, "2023-01-01 00:00:00", "kenji", "other");
    item(5, "attachment", "inherit", 0, "2023-01-01 00:00:00", "kenji", "other");
    item(6, "nav_menu_item", "publish", 0, "1999-01-01 00:00:00", "nobody", "main");
    item(7, "attachment", "inherit", 8, "2023-01-01 00:00:00", "kenji", "other");
    item(8, "attachment", "inherit", 7, "2023-01-01 00:00:00", "kenji", "other");
  }

  private void item(
      long id, String type, String status, long parent, String date, String login, String term) {
    items.append(
        """
        <item><title>%1$d</title><dc:creator>%2$s</dc:creator><wp:post_id>%1$d</wp:post_id>
        <wp:post_date>%3$s</wp:post_date><wp:status>%4$s</wp:status><wp:post_type>%5$s</wp:post_type>
        <wp:post_parent>%6$d</wp:post_parent><category domain="category" nicename="%7$s">x</category>
        <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_approved>1</wp:comment_approved>
        </wp:comment></item>
        """
            .formatted(id, login, date, status, type, parent, term));
  }

  private Exported with(Filters filters) throws IOException {
    String site =
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
            + items
            + "</channel></rss>";
    Path file = Files.writeString(temp.resolve("site.xml"), site, StandardCharsets.UTF_8);
    return new MigrationRun(temp).with(filters).export(file);
  }

  private void assertLeaves(Filters filters, Integer... ids) throws IOException {
    Exported site = with(filters);
    assertThat(site.entries())
        .extracting(entry -> entry.get("id").intValue())
        .containsExactlyInAnyOrder(ids);
    assertThat(site.comments())
        .extracting(comment -> comment.get("entryId").intValue())
        .containsExactlyInAnyOrder(ids);
    assertThat(site.authors()).hasSize(3);
    assertThat(site.terms()).hasSize(3);
    assertThat(site.report().ledger().balances()).isTrue();
    assertThat(site.report().ledger().total().filtered()).isEqualTo(2L * (8 - ids.length));
  }

  private static Filters types(String... types) {
    return new Filters(
        Set.of(types), Set.of(), Set.of(), null, null, Set.of(), Set.of(), Long.MAX_VALUE);
  }

  private static Filters statuses(String... statuses) {
    return new Filters(
        Set.of(), Set.of(), Set.of(statuses), null, null, Set.of(), Set.of(), Long.MAX_VALUE);
  }

  private static Filters time(@Nullable String after, @Nullable String before) {
    return new Filters(
        Set.of(), Set.of(), Set.of(), after, before, Set.of(), Set.of(), Long.MAX_VALUE);
  }

  private static Filters limit(long limit) {
    return new Filters(Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), limit);
  }

  @Test
  void noneLeavesEverything() throws IOException {
    assertLeaves(Filters.NONE, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void typesAreAlternatives() throws IOException {
    assertLeaves(types("post", "page"), 1, 2, 3);
  }

  @Test
  void excludedTypesGo() throws IOException {
    assertLeaves(
        new Filters(
            Set.of(),
            Set.of("attachment", "page"),
            Set.of(),
            null,
            null,
            Set.of(),
            Set.of(),
            Long.MAX_VALUE),
        1,
        2,
        6);
  }

  @Test
  void inheritCountsAsTheStatusOfTheParent() throws IOException {
    assertLeaves(statuses("draft"), 2, 4);
  }

  @Test
  void inheritWithoutParentCountsAsPublished() throws IOException {
    List<Integer> ids =
        with(statuses("publish")).entries().stream().map(e -> e.get("id").intValue()).toList();
    assertThat(ids).contains(1, 5, 6).doesNotContain(2, 3, 4);
  }

  @Test
  void parentsInALoopEnd() throws IOException {
    assertLeaves(statuses("private"), 3);
  }

  @Test
  void afterIsInclusiveAndLeavesStructureAlone() throws IOException {
    assertLeaves(time("2024-01-31 11:00:00", null), 1, 2, 6);
    assertLeaves(time("2024-01-31 11:00:01", null), 2, 6);
  }

  @Test
  void beforeIsExclusive() throws IOException {
    assertLeaves(time(null, "2024-02-01"), 1, 4, 5, 6, 7, 8);
    assertLeaves(time("2024-01-31", "2024-02-01"), 1, 6);
  }

  @Test
  void entriesWithoutDateAreInNoTime() throws IOException {
    assertThat(with(time("0001-01-01", "9999-01-01")).entries())
        .extracting(entry -> entry.get("id").intValue())
        .doesNotContain(3);
  }

  @Test
  void authorsChooseContentOnly() throws IOException {
    assertLeaves(
        new Filters(
            Set.of(), Set.of(), Set.of(), null, null, Set.of("marta"), Set.of(), Long.MAX_VALUE),
        1,
        3,
        6);
  }

  @Test
  void termsChooseContentOnly() throws IOException {
    assertLeaves(
        new Filters(
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            Set.of(new Term.Key("category", "news")),
            Long.MAX_VALUE),
        1,
        2,
        6);
  }

  @Test
  void allThatAreGivenMustHold() throws IOException {
    assertLeaves(
        new Filters(
            Set.of("post"),
            Set.of(),
            Set.of("draft"),
            null,
            null,
            Set.of("marta", "kenji"),
            Set.of(new Term.Key("category", "news")),
            Long.MAX_VALUE),
        2);
  }

  @Test
  void limitKeepsTheFirstEntriesThatPeopleReadAndTheirComments() throws IOException {
    assertLeaves(limit(2), 1, 2, 4, 5, 6, 7, 8);
    assertLeaves(limit(0), 4, 5, 6, 7, 8);
  }

  @Test
  void limitCountsATypeThatIsNamed() throws IOException {
    assertLeaves(
        new Filters(
            Set.of("page", "attachment"), Set.of(), Set.of(), null, null, Set.of(), Set.of(), 2),
        3,
        4);
  }

  @Test
  void limitLeavesOutVersionsAndSettings() throws IOException {
    item(9, "revision", "inherit", 1, "2023-01-01 00:00:00", "kenji", "other");
    item(10, "wp_block", "publish", 0, "2023-01-01 00:00:00", "kenji", "other");
    item(11, "acf-field", "publish", 0, "2023-01-01 00:00:00", "kenji", "other");
    item(12, "wpcf7_contact_form", "publish", 0, "2023-01-01 00:00:00", "kenji", "other");

    assertThat(with(limit(1)).entries())
        .extracting(entry -> entry.get("id").intValue())
        .containsExactlyInAnyOrder(1, 4, 5, 6, 7, 8, 10, 11);
  }

  @Test
  void filteredParentsAreStillNamed() throws IOException {
    JsonNode attachment = with(types("attachment")).entry(4);
    assertThat(attachment.get("parentId").intValue()).isEqualTo(2);
  }
}
