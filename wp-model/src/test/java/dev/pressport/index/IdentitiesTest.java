package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.row.Row;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.TestRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
  private final Outline outline;

  IdentitiesTest(@TempDir Path temp) {
    outline = Outline.in(temp.resolve("index"));
  }

  @AfterEach
  void close() {
    outline.close();
  }

  /** What a second reading of rows is told, which the first one put into the outline. */
  private List<Identity> read(Row... rows) {
    for (int i = 0; i < rows.length; i++) {
      outline.add(rows[i], i);
    }
    Identities identities = new Identities(outline);
    return IntStream.range(0, rows.length).mapToObj(i -> identities.of(rows[i], i)).toList();
  }

  private static TestRow post(long id, String title) {
    return TestRow.entry("post", id).named(title, "slug");
  }

  private static Row row(Row.Kind kind, Map<String, String> columns) {
    RowBuilder row = new RowBuilder(kind, "test");
    columns.forEach(row::put);
    return row.row();
  }

  private static Row comment(String id, String post, String text) {
    return row(
        Row.Kind.COMMENT,
        Map.of("comment_ID", id, "comment_post_ID", post, "comment_content", text));
  }

  private static Row author(String login) {
    return row(Row.Kind.AUTHOR, Map.of("user_login", login));
  }

  @Test
  void takesAnEntryWithTheSameTitleForACopy() {
    List<Identity> found = read(post(7, "A").build(), post(7, "A").build());

    assertThat(found.get(0)).isEqualTo(new Identity(7, 0, false, null));
    assertThat(found.get(1)).isEqualTo(new Identity(7, 0, true, null));
  }

  @Test
  void takesAnEntryWithTheSameGuidForACopy() {
    Row first = post(7, "A").column("guid", "https://quay.example/?p=7").build();
    Row second = post(7, "Renamed").column("guid", "https://quay.example/?p=7").build();

    assertThat(read(first, second).get(1).copy()).isTrue();
  }

  @Test
  void numbersAnotherEntryOfTheSameIdDownwards() {
    List<Identity> found =
        read(
            post(7, "A").build(),
            post(7, "B").build(),
            TestRow.entry("page", 7).named("A", "a").build());

    assertThat(found)
        .containsExactly(
            new Identity(7, 0, false, null),
            new Identity(-1, 0, false, IdentityProblem.ID_TAKEN),
            new Identity(-2, 0, false, IdentityProblem.ID_TAKEN));
  }

  @Test
  void tellsMenuItemsOfTwoMenusApart() {
    List<Identity> found =
        read(
            TestRow.entry("nav_menu_item", 7).in("nav_menu", "main").build(),
            TestRow.entry("nav_menu_item", 7).in("nav_menu", "footer").build(),
            TestRow.entry("nav_menu_item", 7).in("nav_menu", "main").build());

    assertThat(found).extracting(Identity::id).containsExactly(7L, -1L, 7L);
    assertThat(found).extracting(Identity::copy).containsExactly(false, false, true);
  }

  @Test
  void givesCommentsToTheEntryThatWasRenumbered() {
    List<Identity> found =
        read(
            post(7, "A").build(),
            comment("1", "7", "of A"),
            post(7, "B").build(),
            comment("2", "7", "of B"),
            post(0, "C").build(),
            comment("3", "0", "of C"));

    assertThat(found).extracting(Identity::entryId).containsExactly(0L, 7L, 0L, -1L, 0L, -2L);
  }

  @Test
  void tellsCopiesOfCommentsFromOthersOfTheSameId() {
    List<Identity> found =
        read(
            post(7, "A").build(),
            comment("1", "7", "x"),
            comment("1", "7", "x"),
            comment("1", "7", "y"),
            comment("", "7", "z"));

    assertThat(found.subList(1, 5))
        .containsExactly(
            new Identity(1, 7, false, null),
            new Identity(1, 7, true, null),
            new Identity(-1, 7, false, IdentityProblem.ID_TAKEN),
            new Identity(-2, 7, false, IdentityProblem.MISSING_ID));
  }

  @Test
  void mergesAuthorsAndTermsThatAreListedTwice() {
    List<Identity> found =
        read(
            author("marta"),
            author("marta"),
            TestRow.term("category", 1, "caf%c3%a9", "Café").build(),
            TestRow.term("category", 1, "café", "Café").build(),
            TestRow.term("post_tag", 2, "café", "Café").build());

    assertThat(found).extracting(Identity::copy).containsExactly(false, true, false, true, false);
  }

  @Test
  void infersAuthorsAndTermsUntilTheyAreListed() {
    read(
        post(1, "A").column("post_author", "ghost").in("category", "late").build(),
        post(2, "B").column("post_author", "marta").in("category", "lost").build(),
        author("marta"),
        TestRow.term("category", 3, "late", "Late").build());

    List<AuthorOutline> authors = new ArrayList<>();
    outline.forEachAuthor(authors::add);
    assertThat(authors)
        .extracting(author -> author.login() + author.inferred())
        .containsExactly("ghosttrue", "martafalse");
    assertThat(Stream.of("late", "lost").map(slug -> outline.term(new Term.Key("category", slug))))
        .extracting(term -> term.map(TermOutline::inferred).orElseThrow())
        .containsExactly(false, true);
  }

  @Test
  void outlinesEntriesInTheOrderOfTheSource() {
    read(
        post(9, "Nine")
            .column("post_date", "2024-01-31 11:00:00")
            .column("post_parent", "3")
            .column("sticky", "1")
            .in("category", "a%20b")
            .build(),
        post(3, "Three").build());

    List<EntryOutline> entries = new ArrayList<>();
    outline.forEachEntry(entries::add);
    assertThat(entries).extracting(EntryOutline::id).containsExactly(9L, 3L);
    EntryOutline nine = entries.get(0);
    assertThat(nine.title()).isEqualTo("Nine");
    assertThat(nine.date()).isEqualTo("2024-01-31 11:00:00");
    assertThat(nine.parentId()).isEqualTo(3);
    assertThat(nine.sticky()).isTrue();
    assertThat(nine.terms()).containsExactly(new Term.Key("category", "a b"));
  }
}
