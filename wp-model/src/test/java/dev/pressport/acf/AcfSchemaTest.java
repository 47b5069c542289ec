package dev.pressport.acf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcfSchemaTest {
  private static final String TEXT = "{\"type\":\"text\"}";
  private static final String GROUP = "{\"type\":\"group\"}";
  private static final String REPEATER = "{\"type\":\"repeater\"}";

  private static AcfSite repeater() {
    return new AcfSite().field("rows", REPEATER).field("title", TEXT, 1);
  }

  @Test
  void saysWhichFieldAValueIsOf() {
    AcfSite site =
        new AcfSite()
            .field("at", "{\"type\":\"date_time_picker\"}")
            .value("at", 1, "2024-01-31 13:45:00")
            .meta("plain", "1");
    assertThat(site.fields()).isEqualTo("{\"at\":\"2024-01-31T13:45:00\"}");
    assertThat(site.fieldsMeta())
        .hasToString(
            "{\"fields\":{\"at\":{\"key\":\"field_1\",\"type\":\"date_time_picker\","
                + "\"groupKey\":\"group_1\",\"zone\":\"site\"}},\"orphans\":[],\"inferred\":[]}");
  }

  @Test
  void keepsTheOrderOfTheSchema() {
    AcfSite site =
        new AcfSite().field("a", TEXT).field("b", TEXT).value("b", 2, "2").value("a", 1, "1");
    assertThat(site.fields()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void nestsGroupsAndRows() {
    AcfSite site =
        new AcfSite()
            .field("rows", REPEATER)
            .field("g", GROUP, 1)
            .field("y", TEXT, 2)
            .field("sub", REPEATER, 1)
            .field("x", TEXT, 4)
            .value("rows", 1, "2")
            .value("rows_0_g", 2, "")
            .value("rows_0_g_y", 3, "yy")
            .value("rows_0_sub", 4, "2")
            .value("rows_0_sub_0_x", 5, "0")
            .value("rows_0_sub_1_x", 5, "1");
    assertThat(site.fields())
        .isEqualTo(
            "{\"rows\":[{\"g\":{\"y\":\"yy\"},\"sub\":[{\"x\":\"0\"},{\"x\":\"1\"}]},"
                + "{\"g\":null,\"sub\":null}]}");
    assertThat(site.paths()).containsExactly("rows");
  }

  @Test
  void ignoresRowsThatWereRemoved() {
    AcfSite site =
        repeater()
            .value("rows", 1, "1")
            .value("rows_0_title", 2, "kept")
            .value("rows_1_title", 2, "stale");
    assertThat(site.fields()).isEqualTo("{\"rows\":[{\"title\":\"kept\"}]}");
    assertThat(site.fieldsMeta().path("orphans"))
        .hasToString("[{\"name\":\"rows_1_title\",\"key\":\"field_2\",\"raw\":\"stale\"}]");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void readsAnEmptyRepeaterAsNoRows() {
    assertThat(repeater().value("rows", 1, "").fields()).isEqualTo("{\"rows\":[]}");
    assertThat(repeater().value("rows", 1, "0").fields()).isEqualTo("{\"rows\":[]}");
  }

  @Test
  void doesNotBelieveACountWithoutRows() {
    AcfSite site = repeater().value("rows", 1, "2000000000").value("rows_0_title", 2, "t");
    assertThat(site.fields()).startsWith("{\"rows\":[{\"title\":\"t\"},").hasSizeLessThan(200);
    assertThat(site.problems()).containsExactly("acf-rows-missing");
  }

  @Test
  void keepsACountThatIsNoNumber() {
    AcfSite site = repeater().value("rows", 1, "some");
    assertThat(site.fields()).isEqualTo("{\"rows\":\"some\"}");
    assertThat(site.problems()).containsExactly("acf-value-unusable");
  }

  @Test
  void readsLayoutsAndKeepsUnknownOnes() {
    AcfSite site =
        new AcfSite()
            .field(
                "fc",
                "{\"type\":\"flexible_content\","
                    + "\"layouts\":{\"l1\":{\"key\":\"l1\",\"name\":\"hero\"}}}")
            .field("head", "{\"type\":\"text\",\"parent_layout\":\"l1\"}", 1)
            .value("fc", 1, AcfSite.php("[\"hero\",\"gone\"]"))
            .value("fc_0_head", 2, "H")
            .value("fc_1_n", "field_gone", "2");
    assertThat(site.fields())
        .isEqualTo(
            "{\"fc\":[{\"layout\":\"hero\",\"head\":\"H\"},{\"layout\":\"gone\",\"n\":\"2\"}]}");
    assertThat(site.problems()).containsExactly("acf-layout-unknown");
  }

  @Test
  void putsWhatASeamlessCloneShowsInItsPlace() {
    AcfSite site =
        new AcfSite()
            .field("sub", TEXT)
            .field("c", "{\"type\":\"clone\",\"clone\":[\"field_1\"],\"prefix_name\":1}")
            .value("sub", 1, "original")
            .value("c_sub", "field_2_field_1", "cloned");
    assertThat(site.fields()).isEqualTo("{\"sub\":\"original\",\"c_sub\":\"cloned\"}");
  }

  @Test
  void readsACloneShownAsAGroup() {
    AcfSite site =
        new AcfSite()
            .field("sub", TEXT)
            .field("c", "{\"type\":\"clone\",\"clone\":[\"field_1\"],\"display\":\"group\"}")
            .value("c", 2, "")
            .value("sub", "field_2_field_1", "cloned");
    assertThat(site.fields()).isEqualTo("{\"c\":{\"sub\":\"cloned\"}}");
    assertThat(site.fieldsMeta().path("orphans")).isEmpty();
    assertThat(site.paths()).containsExactly("c.sub");
  }

  @Test
  void findsTheOriginalOfACloneThatIsGone() {
    AcfSite site =
        new AcfSite().field("sub", TEXT).value("hero_sub", "field_gone_field_1", "cloned");
    assertThat(site.fields()).isEqualTo("{\"hero_sub\":\"cloned\"}");
    assertThat(site.paths()).containsExactly("hero_sub");
  }

  @Test
  void endsWhereClonesShowEachOther() {
    AcfSite site =
        new AcfSite()
            .field("a", "{\"type\":\"clone\",\"clone\":[\"group_1\"]}")
            .field("b", "{\"type\":\"clone\",\"clone\":[\"group_1\",\"group_1\"]}")
            .field("t", TEXT)
            .value("t", 3, "x");
    assertThat(site.fields()).isEqualTo("{\"t\":\"x\"}");
  }

  @Test
  void matchesByNameWhatLacksItsReference() {
    AcfSite shown = new AcfSite().shownForBooks().field("f", TEXT).meta("f", "x").meta("g", "y");
    assertThat(shown.fields()).isEqualTo("{\"f\":\"x\"}");
    assertThat(shown.paths()).containsExactly("f");
    assertThat(new AcfSite().field("f", TEXT).meta("f", "x").fields()).isEqualTo("{}");
  }

  @Test
  void takesTheOldNameOfARenamedFieldForAnOrphan() {
    AcfSite site = new AcfSite().field("new", TEXT).value("old", 1, "x").value("new", 1, "y");
    assertThat(site.fields()).isEqualTo("{\"new\":\"y\"}");
    assertThat(site.fieldsMeta().at("/orphans/0/name").asText()).isEqualTo("old");
  }

  @Test
  void guessesFieldsThatTheSourceDoesNotDefine() {
    AcfSite site =
        new AcfSite()
            .value("rep", "field_r", "2")
            .value("rep_0_t", "field_t", "a")
            .value("rep_1_t", "field_t", "b")
            .value("fc", "field_f", AcfSite.php("[\"hero\"]"))
            .value("fc_0_h", "field_h", "H")
            .value("g", "field_g", "")
            .value("g_x", "field_x", "X")
            .value("day", "field_d", "20240131")
            .value("more", "field_m", AcfSite.php("[\"1\"]"))
            .value(
                "link", "field_l", AcfSite.php("{\"title\":\"\",\"url\":\"/\",\"target\":\"\"}"));
    assertThat(site.fields())
        .isEqualTo(
            "{\"day\":\"2024-01-31\",\"fc\":[{\"layout\":\"hero\",\"h\":\"H\"}],"
                + "\"g\":{\"x\":\"X\"},\"link\":{\"title\":\"\",\"url\":\"/\",\"newTab\":false},"
                + "\"more\":[{\"type\":\"book\",\"id\":1,\"slug\":\"\",\"url\":null}],"
                + "\"rep\":[{\"t\":\"a\"},{\"t\":\"b\"}]}");
    assertThat(site.fieldsMeta().path("inferred"))
        .hasToString("[\"day\",\"fc\",\"g\",\"link\",\"more\",\"rep\"]");
    assertThat(site.paths()).containsExactly("day", "fc", "g", "g_x", "link", "more", "rep");
  }

  @Test
  void namesThePartsOfFieldsBeforeThereIsAValue() {
    AcfSite site =
        new AcfSite()
            .shownForBooks()
            .field("pdf", "{\"type\":\"file\"}")
            .field("tab", "{\"type\":\"tab\"}")
            .field("g", GROUP)
            .field("link", "{\"type\":\"link\"}", 3)
            .field("many", "{\"type\":\"select\",\"multiple\":1}");
    assertThat(site.paths())
        .containsExactly(
            "pdf.type",
            "pdf.id",
            "pdf.slug",
            "pdf.url",
            "g.link.title",
            "g.link.url",
            "g.link.newTab",
            "many");
  }
}
