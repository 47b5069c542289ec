package dev.pressport.contentmodel;

import static dev.pressport.contentmodel.Models.field;
import static dev.pressport.contentmodel.Models.names;
import static dev.pressport.contentmodel.Models.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.acf.AcfSite;
import dev.pressport.block.Json;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentModelTest {
  private static TestRow registration(String kind, long id, String settings) {
    return TestRow.entry(kind, id).named("Name", "key_" + id).body(AcfSite.php(settings));
  }

  private static TestRow group(long id, String param, String value) {
    return TestRow.entry("acf-field-group", id)
        .named("Group", "group_" + id)
        .body(
            AcfSite.php(
                "{\"location\":[[{\"param\":\"%s\",\"operator\":\"==\",\"value\":\"%s\"}]]}"
                    .formatted(param, value)));
  }

  private static TestRow text(long id, long group, String name) {
    return TestRow.entry("acf-field", id)
        .named(name, "field_" + id)
        .column("post_excerpt", name)
        .column("post_parent", Long.toString(group))
        .body(AcfSite.php("{\"type\":\"text\"}"));
  }

  @Test
  void hasPostsAndPagesEvenOfAnEmptySite() {
    ContentModel model = Models.of();
    assertThat(model.types()).extracting(ContentType::name).containsExactly("post", "page");
    assertThat(model.taxonomies())
        .extracting(TermType::name)
        .containsExactly("category", "post_tag");
    assertThat(type(model, "post").singular()).isEqualTo("Post");
    assertThat(type(model, "page").hierarchical()).isTrue();
    assertThat(type(model, "post").hierarchical()).isFalse();
  }

  @Test
  void leavesOutTypesThatAreNoContent() {
    ContentModel model =
        Models.of(
            TestRow.entry("zebra", 1).named("Z", "z"),
            TestRow.entry("revision", 2),
            TestRow.entry("nav_menu_item", 3),
            TestRow.entry("shop_order", 4),
            TestRow.entry("attachment", 5),
            TestRow.entry("book", 6).named("B", "b"));
    assertThat(model.types())
        .extracting(ContentType::name)
        .containsExactly("post", "page", "attachment", "book", "zebra");
    assertThat(model.type("revision")).isEmpty();
  }

  @Test
  void takesLabelsAndHierarchyFromRegistrations() {
    ContentModel model =
        Models.of(
            registration(
                "acf-post-type",
                1,
                """
                {"post_type":"person","hierarchical":1,"public":1,"taxonomies":["skill"],
                "labels":{"name":"People","singular_name":"Person"}}\
                """),
            registration(
                "acf-taxonomy",
                2,
                """
                {"taxonomy":"skill","hierarchical":1,"public":1,"object_type":["person","page"],
                "labels":{"name":"Skills","singular_name":"Skill of a person"}}\
                """));
    ContentType person = type(model, "person");
    assertThat(person.label()).isEqualTo("People");
    assertThat(person.singular()).isEqualTo("Person");
    assertThat(person.hierarchical()).isTrue();
    assertThat(person.taxonomies()).containsExactly("skill");
    assertThat(type(model, "page").taxonomies()).containsExactly("skill");
    TermType skill = model.taxonomy("skill").orElseThrow();
    assertThat(skill.singular()).isEqualTo("Skill of a person");
    assertThat(skill.hierarchical()).isTrue();
  }

  @Test
  void seesHierarchiesInTheData() {
    ContentModel model =
        Models.of(
            TestRow.term("area", 1, "europe", "Europe"),
            TestRow.term("area", 2, "spain", "Spain").column("parent", "europe"),
            TestRow.entry("team_member", 3).named("A", "a").in("area", "spain"),
            TestRow.entry("team_member", 4).named("B", "b").column("post_parent", "3"),
            TestRow.entry("note", 5).named("C", "c").column("post_parent", "3"));
    assertThat(type(model, "team_member").hierarchical()).isTrue();
    assertThat(type(model, "team_member").label()).isEqualTo("Team member");
    assertThat(type(model, "team_member").taxonomies()).containsExactly("area");
    assertThat(type(model, "note").hierarchical()).isFalse();
    assertThat(model.taxonomy("area").orElseThrow().hierarchical()).isTrue();
    assertThat(model.taxonomy("nav_menu")).isEmpty();
  }

  @Test
  void ordersFieldsByTheirOrigin() {
    ContentModel model =
        Models.of(
            group(1, "post_type", "ai1ec_event"),
            text(2, 1, "subtitle"),
            TestRow.entry("ai1ec_event", 3).named("E", "e").meta("price", "12.50"));
    List<ContentField> fields = type(model, "ai1ec_event").fields();
    assertThat(names(fields)).startsWith("subtitle", "price", "start", "end", "allDay");
    assertThat(fields.get(0).origin()).isEqualTo(FieldOrigin.ACF);
    assertThat(fields.get(1).origin()).isEqualTo(FieldOrigin.META);
    assertThat(fields.get(1).kind()).isEqualTo(FieldKind.NUMBER);
    assertThat(field(model, "ai1ec_event", "start").kind()).isEqualTo(FieldKind.JSON);
    assertThat(field(model, "ai1ec_event", "allDay").kind()).isEqualTo(FieldKind.BOOLEAN);
    assertThat(field(model, "ai1ec_event", "ticketUrl").kind()).isEqualTo(FieldKind.TEXT);
    assertThat(field(model, "ai1ec_event", "ticketUrl").label()).isEqualTo("Ticket url");
    assertThat(field(model, "ai1ec_event", "parentEventId").kind()).isEqualTo(FieldKind.INTEGER);
  }

  @Test
  void hasNoFieldTwice() {
    ContentModel model =
        Models.of(
            group(1, "post_type", "book"),
            text(2, 1, "subtitle"),
            TestRow.entry("book", 3)
                .named("B", "b")
                .meta("subtitle", "without a reference")
                .meta("rank_math_title", "of a plugin")
                .meta("colour", "red"));
    assertThat(names(type(model, "book").fields())).containsExactly("subtitle", "colour");
  }

  @Test
  void leavesMetasOfArticlesToTheirDetails() {
    ContentModel model =
        Models.of(
            TestRow.entry("post", 1).named("P", "p").meta("footnotes", "[]").meta("mood", "x"));
    assertThat(names(type(model, "post").fields())).containsExactly("mood");
  }

  @Test
  void findsTheFieldsOfTermsUsersFilesAndTheSite() {
    MappedSite site =
        MappedSite.of(
            group(1, "taxonomy", "category"),
            text(2, 1, "of_category"),
            group(3, "user_form", "all"),
            text(4, 3, "of_user"),
            group(5, "options_page", "settings"),
            text(6, 5, "of_site"),
            group(7, "attachment", "all"),
            text(8, 7, "of_file"),
            TestRow.entry("attachment", 10),
            TestRow.term("post_tag", 1, "red", "Red").meta("code", "ff").meta("_code", "field_z"));
    Metas.Builder options = new Metas.Builder();
    options.add("footer", Value.of("two\nlines"));
    options.add("_footer", Value.of("field_unknown"));
    ContentModel model = Models.of(site, options.build());
    assertThat(names(model.taxonomy("category").orElseThrow().fields()))
        .containsExactly("of_category");
    assertThat(names(model.taxonomy("post_tag").orElseThrow().fields())).containsExactly("code");
    assertThat(names(model.authorFields())).containsExactly("of_user");
    assertThat(names(type(model, "attachment").fields())).containsExactly("of_file");
    assertThat(names(model.siteFields())).containsExactly("of_site", "footer");
    assertThat(model.siteFields().get(1).kind()).isEqualTo(FieldKind.LONG_TEXT);
  }

  @Test
  void tellsHowManyMetasItHadNoRoomFor() {
    TestRow book = TestRow.entry("book", 1).named("B", "b");
    for (int i = 0; i < 230; i++) {
      book.meta("key" + i, "1");
    }
    ContentModel model = Models.of(book);
    assertThat(type(model, "book").fields()).hasSize(200);
    assertThat(model.omittedMetas()).containsExactly(java.util.Map.entry("book", 30L));
  }

  @Test
  void becomesAValue() {
    ContentModel model =
        Models.of(
            new AcfSite()
                .shownForBooks()
                .field("kin", "{\"type\":\"relationship\",\"post_type\":[\"page\",\"book\"]}")
                .site());
    assertThat(Json.of(RecordValues.of(field(model, "book", "kin"))))
        .hasToString(
            "{\"name\":\"kin\",\"label\":\"kin\",\"kind\":\"entry\",\"origin\":\"acf\","
                + "\"multiple\":true,\"required\":false,\"choices\":[],\"fields\":[],"
                + "\"layouts\":[],\"targets\":[\"book\",\"page\"],\"help\":null}");
  }
}
