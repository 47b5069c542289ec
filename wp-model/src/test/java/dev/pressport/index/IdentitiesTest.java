package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.TestRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
  private final Outline outline;
  private final Outline onDisk;
  private final List<Problem> problems = new ArrayList<>();

  IdentitiesTest(@TempDir Path temp) {
    outline = Outline.in(temp.resolve("index"));
    onDisk = new Outline(new SpillingRecords(temp.resolve("on-disk"), 0));
  }

  @AfterEach
  void close() {
    outline.close();
    onDisk.close();
  }

  /** What a second reading of rows is told, which the first one put into the outline. */
  private List<Identity> read(Row... rows) {
    List<Identity> found = read(outline, rows);
    assertThat(read(onDisk, rows)).isEqualTo(found);
    return found;
  }

  private List<Identity> read(Outline index, Row... rows) {
    for (int i = 0; i < rows.length; i++) {
      index.add(rows[i], i);
    }
    problems.clear();
    Identities identities = new Identities(index);
    List<Identity> found = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Identity identity = identities.of(rows[i], i);
      found.add(identity);
      if (identity.copy()) {
        problems.addAll(identities.differences(rows[i], identity));
      }
    }
    return found;
  }

  /** A post of one of two exports. */
  private static TestRow exported(String file, String modified, String title) {
    return TestRow.entry("post", 7)
        .from(file)
        .named(title, "slug")
        .column("guid", "https://quay.example/?p=7")
        .column("post_date", "2020-01-01 10:00:00")
        .column("post_modified", modified);
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

  @Test
  void exportsTheCopyThatWasModifiedLast() {
    Row older = exported("a.xml", "2020-01-01 10:00:00", "Old").build();
    Row newer = exported("b.xml", "2024-01-01 10:00:00", "New").build();

    assertThat(read(older, newer)).extracting(Identity::copy).containsExactly(true, false);
    assertThat(outline.entry(7).orElseThrow().title()).isEqualTo("New");
    assertThat(problems).extracting(Problem::code).containsExactly("sources-differ");
    assertThat(problems.get(0).message()).contains("a.xml", "b.xml", "title");
    assertThat(problems.get(0).field()).isEqualTo("title");
    assertThat(problems.get(0).id()).isEqualTo(7);
  }

  @Test
  void exportsTheCopyThatWasModifiedLastWhereverItStands() {
    Row older = exported("a.xml", "2020-01-01 10:00:00", "Old").build();
    Row newer = exported("b.xml", "2024-01-01 10:00:00", "New").build();
    Row between = exported("c.xml", "2022-01-01 10:00:00", "Between").build();

    assertThat(read(newer, between, older))
        .extracting(Identity::copy)
        .containsExactly(false, true, true);
    assertThat(problems).hasSize(2);
  }

  @Test
  void exportsTheFirstOfTwoCopiesThatAreEquallyOld() {
    Row one = exported("a.xml", "2020-01-01 10:00:00", "A").build();
    Row other = exported("b.xml", "2020-01-01 10:00:00", "B").build();

    assertThat(read(one, other)).extracting(Identity::copy).containsExactly(false, true);
    assertThat(problems).hasSize(1);
  }

  @Test
  void tellsNothingOfCopiesThatDifferInDatesAlone() {
    Row older = exported("a.xml", "2020-01-01 10:00:00", "Same").meta("_edit_last", "1").build();
    Row newer = exported("b.xml", "2024-01-01 10:00:00", "Same").meta("more", "x").build();

    assertThat(read(older, newer)).extracting(Identity::copy).containsExactly(true, false);
    assertThat(problems).isEmpty();
  }

  @Test
  void namesTheFieldsInWhichACopyHasOtherValues() {
    Row older =
        exported("a.xml", "2020-01-01 10:00:00", "Same")
            .body("Old")
            .meta("color", "red")
            .in("category", "news")
            .build();
    Row newer =
        exported("b.xml", "2024-01-01 10:00:00", "Same")
            .body("New")
            .meta("color", "blue")
            .in("category", "rope")
            .build();

    read(older, newer);

    assertThat(problems)
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("content, meta.color, terms.category");
  }

  @Test
  void keepsTheSlugOfAnOlderCopy() {
    Row older = exported("a.xml", "2020-01-01 10:00:00", "T").column("post_name", "before").build();
    Row newer = exported("b.xml", "2024-01-01 10:00:00", "T").column("post_name", "after").build();

    for (Row[] order : List.of(new Row[] {older, newer}, new Row[] {newer, older})) {
      try (Outline index = new Outline(new MemoryRecords())) {
        List<Identity> found = read(index, order);
        assertThat(index.entry(7).orElseThrow().slug()).isEqualTo("after");
        assertThat(index.entry(7).orElseThrow().oldSlugs()).containsExactly("before");
        int kept = found.get(0).copy() ? 1 : 0;
        assertThat(new Identities(index).completed(order[kept], found.get(kept)).metas())
            .extracting(Row.Meta::key)
            .containsExactly("_wp_old_slug");
      }
    }
  }

  @Test
  void ignoresTheHostOfAGuidInAnotherFileAlone() {
    Row one = exported("a.xml", "2020-01-01 10:00:00", "T").build();
    TestRow moved =
        exported("b.xml", "2024-01-01 10:00:00", "U")
            .column("guid", "http://www.staging.example/blog/?p=7");
    TestRow other =
        exported("c.xml", "2024-01-01 10:00:00", "T").column("guid", "https://quay.example/?p=8");

    assertThat(read(one, moved.build(), other.build()))
        .extracting(Identity::id)
        .containsExactly(7L, 7L, -1L);
  }

  @Test
  void keepsTwoEntriesOfOneFileWhoseSlugsDiffer() {
    Row one = exported("a.xml", "2020-01-01 10:00:00", "T").build();
    Row other = exported("a.xml", "2020-01-01 10:00:00", "T").column("post_name", "b").build();
    Row copy = exported("b.xml", "2024-01-01 10:00:00", "T").build();
    Row copyOfOther = TestRow.entry("page", 7).from("b.xml").named("T", "slug").build();

    assertThat(read(one, other, copy, copyOfOther, copyOfOther))
        .extracting(Identity::id)
        .containsExactly(7L, -1L, 7L, -2L, -2L);
  }

  @Test
  void followsReferencesToAnEntryThatWasRenumbered() {
    Row[] rows = {
      exported("a.xml", "2020-01-01 10:00:00", "T").build(),
      exported("b.xml", "2020-01-01 10:00:00", "U").column("guid", "urn:other").build(),
      TestRow.entry("attachment", 8).from("b.xml").column("post_parent", "7").build(),
      TestRow.entry("attachment", 9).from("a.xml").column("post_parent", "7").build(),
      TestRow.entry("post", 10).from("b.xml").meta("_thumbnail_id", "7").build(),
      TestRow.entry("nav_menu_item", 11)
          .from("b.xml")
          .meta("_menu_item_type", "post_type")
          .meta("_menu_item_object_id", "7")
          .build()
    };
    List<Identity> found = read(rows);

    assertThat(found.get(1).id()).isEqualTo(-1);
    assertThat(outline.entry(8).orElseThrow().parentId()).isEqualTo(-1);
    assertThat(outline.entry(9).orElseThrow().parentId()).isEqualTo(7);
    assertThat(outline.entry(10).orElseThrow().featured()).isEqualTo(-1);
    Identities identities = new Identities(outline);
    for (int i = 0; i < rows.length; i++) {
      Row row = identities.completed(rows[i], identities.of(rows[i], i));
      if (i >= 4) {
        assertThat(row.metas())
            .last()
            .extracting(Row.Meta::value)
            .isEqualTo(new Cell.Decoded(new Value.Int(-1)));
      }
    }
  }

  @Test
  void leavesNoRelationsOfAnOlderCopy() {
    Row older =
        TestRow.entry("nav_menu_item", 7)
            .from("a.xml")
            .column("guid", "urn:7")
            .column("post_modified", "2020-01-01 10:00:00")
            .meta("_menu_item_menu_item_parent", "3")
            .in("nav_menu", "main")
            .build();
    Row newer =
        TestRow.entry("nav_menu_item", 7)
            .from("b.xml")
            .column("guid", "urn:7")
            .column("post_modified", "2024-01-01 10:00:00")
            .meta("_menu_item_menu_item_parent", "4")
            .in("nav_menu", "footer")
            .build();

    read(older, newer);

    for (Outline index : List.of(outline, onDisk)) {
      assertThat(index.children("nav_menu_item", 3)).isEmpty();
      assertThat(index.children("nav_menu_item", 4)).containsExactly(7L);
      assertThat(index.menuItems(new Term.Key("nav_menu", "main"))).isEmpty();
      assertThat(index.menuItems(new Term.Key("nav_menu", "footer"))).containsExactly(7L);
    }
  }

  @Test
  void takesTheCommentThatWasEditedInTheNewerExport() {
    Row older = exported("a.xml", "2020-01-01 10:00:00", "T").build();
    Row newer = exported("b.xml", "2024-01-01 10:00:00", "T").build();
    Row before = comment("1", "7", "Helo");
    Row after = comment("1", "7", "Hello");

    assertThat(read(older, before, newer, after))
        .extracting(Identity::copy)
        .containsExactly(true, true, false, false);
    assertThat(problems).singleElement().extracting(Problem::type).isEqualTo("comment");
    try (Outline index = new Outline(new MemoryRecords())) {
      assertThat(read(index, newer, after, older, before))
          .extracting(Identity::copy)
          .containsExactly(false, false, true, true);
    }
  }

  @Test
  void tellsWhereTwoListsOfTermsDiffer() {
    read(
        TestRow.term("category", 1, "a", "Old name").from("a.xml").build(),
        TestRow.term("category", 1, "a", "New name").from("b.xml").build());

    assertThat(problems).singleElement().extracting(Problem::field).isEqualTo("name");
  }
}
