package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps that lack tables, or all rows. */
class DumpOfSomeTablesTest {
  @TempDir private Path temp;

  private Path write(String dump) throws IOException {
    return Files.writeString(temp.resolve("dump.sql"), dump);
  }

  private void refuses(String dump, String code, String message) throws IOException {
    Path file = write(dump);
    assertThatThrownBy(() -> ReadSite.of(file))
        .isInstanceOfSatisfying(
            SourceUnreadable.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.getMessage()).contains(message);
            });
  }

  @Test
  void refusesTablesWithoutRows() throws IOException {
    refuses(
        ReadSite.dump("").replaceAll("(?m)^INSERT.*\n", ""),
        "no-rows",
        "dump.sql has the tables of WordPress, but not one row in wp_posts or the others.");
  }

  @Test
  void refusesADumpWithoutPosts() throws IOException {
    refuses(
        ReadSite.dump("").replace("`wp_posts`", "`wp_others`"),
        "no-posts-table",
        "It has the tables wp_postmeta, wp_options, wp_users, wp_usermeta.");
  }

  @Test
  void namesTheTablesThatAreMissing() throws IOException {
    String dump =
        ReadSite.dump(ReadSite.post(1, "One")).replaceAll("(?m)^INSERT INTO `wp_users.*\n", "");

    ReadSite site = ReadSite.of(write(dump));

    assertThat(site.titles()).containsExactly("One");
    assertThat(site.problem("tables-missing").message())
        .isEqualTo(
            "dump.sql lacks WordPress tables: wp_users (authors), wp_usermeta (roles and"
                + " descriptions of authors), wp_terms (categories, tags, menus), wp_comments"
                + " (comments).");
    assertThat(site.codes()).doesNotContain("orphans");
  }

  @Test
  void saysNothingOfTablesThatMayBeEmpty() throws IOException {
    String rest =
        """
        CREATE TABLE `wp_terms` (`term_id` bigint, `name` text, `slug` text);
        CREATE TABLE `wp_term_taxonomy` (`term_taxonomy_id` bigint, `taxonomy` text,
          `description` text);
        CREATE TABLE `wp_term_relationships` (`object_id` bigint, `term_taxonomy_id` bigint);
        CREATE TABLE `wp_comments` (`comment_ID` bigint, `comment_post_ID` bigint,
          `comment_author` text, `comment_author_email` text);
        INSERT INTO `wp_usermeta` VALUES (1,1,'nickname','Ann');
        """;

    assertThat(ReadSite.of(write(ReadSite.dump(ReadSite.post(1, "One") + rest))).codes())
        .doesNotContain("tables-missing");
  }
}
