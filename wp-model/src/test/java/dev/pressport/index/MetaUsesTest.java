package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.MetaShape;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.FieldUse;
import dev.pressport.model.SiteIndex.MetaUse;
import dev.pressport.model.Value;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetaUsesTest {
  private final List<TestRow> rows = new ArrayList<>();

  private TestRow book() {
    TestRow row = TestRow.entry("book", rows.size() + 1L);
    rows.add(row);
    return row;
  }

  private SiteIndex index() {
    return MappedSite.of(rows.toArray(TestRow[]::new)).index();
  }

  private List<MetaUse> uses() {
    return index().metaUses("book");
  }

  @Test
  void countsTheEntriesThatHaveAMeta() {
    book().meta("isbn", "9783161484100").meta("pages", "12");
    book().meta("pages", "");
    book().meta("pages", "14.5");
    assertThat(uses())
        .containsExactly(
            new MetaUse("isbn", MetaShape.INTEGER, false, 1),
            new MetaUse("pages", MetaShape.NUMBER, false, 3));
  }

  @Test
  void findsMetasThatAnEntryHasSeveralTimes() {
    book().meta("friend", "1");
    book().meta("friend", "2").meta("friend", "3");
    assertThat(uses()).containsExactly(new MetaUse("friend", MetaShape.INTEGER, true, 2));
  }

  @Test
  void keepsEachPostTypeApart() {
    book().meta("pages", "12");
    rows.add(TestRow.entry("film", 9).meta("pages", "none"));
    assertThat(uses()).containsExactly(new MetaUse("pages", MetaShape.INTEGER, false, 1));
    assertThat(index().metaUses("film"))
        .containsExactly(new MetaUse("pages", MetaShape.TEXT, false, 1));
    assertThat(index().metaUses("song")).isEmpty();
  }

  @Test
  void decodesWhatIsSerialized() {
    book()
        .meta("list", "a:1:{i:0;s:1:\"x\";}")
        .meta("number", "i:5;")
        .meta("truth", "b:1;")
        .meta("cut", "a:2:{i:0;s:1:\"x\";i:1;s:5:\"y");
    assertThat(uses())
        .extracting(MetaUse::shape)
        .containsExactly(MetaShape.JSON, MetaShape.INTEGER, MetaShape.BOOLEAN, shapeOfRead("cut"));
  }

  private MetaShape shapeOfRead(String key) {
    Value read =
        MappedSite.of(rows.toArray(TestRow[]::new)).entry(1).meta().first(key).orElseThrow();
    MetaShape shape = MetaShape.of(read);
    assertThat(shape).isNotNull();
    return shape == null ? MetaShape.JSON : shape;
  }

  @Test
  void leavesOutHiddenAndEmptyMetas() {
    book().meta("_edit_last", "1").meta("_private", "x").meta("empty", "").meta("shown", "x");
    assertThat(uses()).extracting(MetaUse::name).containsExactly("shown");
  }

  @Test
  void leavesOutTheValuesOfFields() {
    book().meta("title", "x").meta("_title", "field_1").meta("plain", "y").meta("_plain", "z");
    assertThat(uses()).extracting(MetaUse::name).containsExactly("plain");
    assertThat(index().fieldUses("book"))
        .containsExactly(new FieldUse("title", "field_1", MetaShape.TEXT));
  }

  @Test
  void leavesOutSecretsAndPersonalData() {
    book()
        .meta("api_key", "0123456789abcdef0123456789abcdef")
        .meta("customer_phone", "+49 30 1234567")
        .meta("client_ip", "192.0.2.17")
        .meta("colour", "red");
    assertThat(uses()).extracting(MetaUse::name).containsExactly("colour");
  }

  @Test
  void keepsTheFirstKeysOfATypeAndCountsTheRest() {
    for (int entry = 0; entry < 3; entry++) {
      TestRow book = book();
      for (int i = 0; i < MetaUses.MOST_OF_TYPE + 50; i++) {
        book.meta("key" + i, "1");
      }
    }
    SiteIndex index = index();
    assertThat(index.metaUses("book")).hasSize(MetaUses.MOST_OF_TYPE);
    assertThat(index.metaUses("book").get(0))
        .isEqualTo(new MetaUse("key0", MetaShape.INTEGER, false, 3));
    assertThat(index.omittedMetas("book")).isEqualTo(150);
    assertThat(index.omittedMetas("film")).isZero();
  }

  @Test
  void boundsWhatItKeepsOfAHostileSite() {
    MetaUses uses = new MetaUses(new ShownMetas());
    long given = 0;
    for (int type = 0; type < 2 * MetaUses.MOST_TYPES; type++) {
      for (int key = 0; key < 10; key++) {
        Row.Meta meta = new Row.Meta("key" + key + "x".repeat(100), Cell.stored("v"));
        uses.add("type" + type, List.of(meta), Set.of());
        given++;
      }
    }
    long kept = 0;
    long omitted = uses.omitted("type" + (2 * MetaUses.MOST_TYPES - 1));
    for (int type = 0; type < MetaUses.MOST_TYPES; type++) {
      kept += uses.of("type" + type).size();
      omitted += uses.omitted("type" + type);
    }
    assertThat(kept).isEqualTo(MetaUses.MOST);
    assertThat(kept + omitted).isEqualTo(given);
  }

  @Test
  void takesValuesThatTheSourceDecoded() {
    MetaUses uses = new MetaUses(new ShownMetas());
    uses.add(
        "book",
        List.of(
            new Row.Meta("size", new Cell.Decoded(Value.of(3))),
            new Row.Meta("open", new Cell.Decoded(Value.TRUE)),
            new Row.Meta("map", new Cell.Decoded(new Value.Dict(Map.of("a", Value.of("b")))))),
        Set.of());
    assertThat(uses.of("book"))
        .extracting(MetaUse::shape)
        .containsExactly(MetaShape.INTEGER, MetaShape.BOOLEAN, MetaShape.JSON);
  }
}
