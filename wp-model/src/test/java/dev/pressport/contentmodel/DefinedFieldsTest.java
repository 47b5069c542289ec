package dev.pressport.contentmodel;

import static dev.pressport.contentmodel.Models.names;
import static dev.pressport.contentmodel.Models.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.acf.AcfSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinedFieldsTest {
  private static final String TEXT = "{\"type\":\"text\"}";

  private static List<ContentField> fields(AcfSite site) {
    return type(Models.of(site.site()), "book").fields();
  }

  private static ContentField only(String settings) {
    List<ContentField> fields = fields(new AcfSite().shownForBooks().field("f", settings));
    assertThat(fields).hasSize(1);
    return fields.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "text, TEXT",
    "textarea, LONG_TEXT",
    "number, NUMBER",
    "range, NUMBER",
    "email, EMAIL",
    "url, URL",
    "wysiwyg, RICH_TEXT",
    "oembed, EMBED",
    "image, IMAGE",
    "file, FILE",
    "select, CHOICE",
    "radio, CHOICE",
    "button_group, CHOICE",
    "true_false, BOOLEAN",
    "link, LINK",
    "post_object, ENTRY",
    "page_link, PAGE_LINK",
    "taxonomy, TERM",
    "user, AUTHOR",
    "google_map, PLACE",
    "date_picker, DATE",
    "date_time_picker, DATE_TIME",
    "time_picker, TIME",
    "color_picker, COLOR",
    "icon_picker, JSON",
    "nav_menu, JSON",
    "group, JSON",
    "repeater, JSON",
    "flexible_content, JSON"
  })
  void hasAKindForEachTypeOfAcf(String type, FieldKind kind) {
    ContentField field = only("{\"type\":\"" + type + "\"}");
    assertThat(field.kind()).isEqualTo(kind);
    assertThat(field.multiple()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "{'type':'gallery'}, IMAGE",
    "{'type':'relationship'}, ENTRY",
    "{'type':'checkbox'}, CHOICE",
    "'{\"type\":\"select\",\"multiple\":1}', CHOICE",
    "'{\"type\":\"post_object\",\"multiple\":1}', ENTRY",
    "'{\"type\":\"page_link\",\"multiple\":1}', PAGE_LINK",
    "'{\"type\":\"user\",\"multiple\":1}', AUTHOR",
    "'{\"type\":\"taxonomy\",\"field_type\":\"checkbox\"}', TERM"
  })
  void knowsWhichFieldsAreLists(String settings, FieldKind kind) {
    ContentField field = only(settings.replace('\'', '"'));
    assertThat(field.kind()).isEqualTo(kind);
    assertThat(field.multiple()).isTrue();
  }

  @Test
  void hasNoPasswordsAndNothingThatOnlyArrangesTheEditor() {
    AcfSite site =
        new AcfSite()
            .shownForBooks()
            .field("secret", "{\"type\":\"password\"}")
            .field("tab", "{\"type\":\"tab\"}")
            .field("message", "{\"type\":\"message\"}")
            .field("g", "{\"type\":\"group\"}")
            .field("pin", "{\"type\":\"password\"}", 4)
            .field("a", TEXT, 4);
    List<ContentField> fields = fields(site);
    assertThat(names(fields)).containsExactly("g");
    assertThat(names(fields.get(0).fields())).containsExactly("a");
  }

  @Test
  void keepsWhatEditorsAreTold() {
    ContentField field =
        only(
            """
            {"type":"text","required":1,"instructions":"Write <b>one<\\/b> line &amp; no more."}\
            """);
    assertThat(field.required()).isTrue();
    assertThat(field.help()).isEqualTo("Write one line & no more.");
    assertThat(field.label()).isEqualTo("f");
  }

  @Test
  void listsChoicesAlsoThoseInGroups() {
    ContentField field =
        only(
            """
            {"type":"select","choices":{"r":"Red","Cold":{"b":"Blue","g":"Green"},"x":""}}\
            """);
    assertThat(field.choices())
        .containsExactly(
            new ContentField.Choice("r", "Red"),
            new ContentField.Choice("b", "Blue"),
            new ContentField.Choice("g", "Green"),
            new ContentField.Choice("x", "x"));
  }

  @Test
  void saysWhereRelationsLead() {
    assertThat(only("{\"type\":\"relationship\",\"post_type\":[\"page\"]}").targets())
        .containsExactly("page");
    assertThat(only("{\"type\":\"relationship\",\"post_type\":\"\"}").targets()).isEmpty();
    assertThat(only("{\"type\":\"post_object\",\"post_type\":[\"all\"]}").targets()).isEmpty();
    assertThat(only("{\"type\":\"taxonomy\",\"taxonomy\":\"genre\"}").targets())
        .containsExactly("genre");
  }

  @Test
  void nestsGroupsRowsAndLayouts() {
    AcfSite site =
        new AcfSite()
            .shownForBooks()
            .field("g", "{\"type\":\"group\"}")
            .field("rows", "{\"type\":\"repeater\"}", 1)
            .field("title", TEXT, 2)
            .field(
                "sections",
                """
                {"type":"flexible_content","layouts":{
                "layout_1":{"key":"layout_1","name":"quote","label":"A quote"},
                "layout_2":{"key":"layout_2","name":"divider","label":""}}}\
                """)
            .field("by", "{\"type\":\"text\",\"parent_layout\":\"layout_1\"}", 4);
    List<ContentField> fields = fields(site);
    assertThat(names(fields)).containsExactly("g", "sections");
    ContentField rows = fields.get(0).fields().get(0);
    assertThat(fields.get(0).kind()).isEqualTo(FieldKind.GROUP);
    assertThat(rows.kind()).isEqualTo(FieldKind.ROWS);
    assertThat(names(rows.fields())).containsExactly("title");
    ContentField sections = fields.get(1);
    assertThat(sections.kind()).isEqualTo(FieldKind.LAYOUTS);
    assertThat(sections.layouts())
        .extracting(ContentField.Layout::name, ContentField.Layout::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("quote", "A quote"),
            org.assertj.core.groups.Tuple.tuple("divider", "Divider"));
    assertThat(names(sections.layouts().get(0).fields())).containsExactly("by");
    assertThat(sections.layouts().get(1).fields()).isEmpty();
  }

  @Test
  void showsWhatCloneFieldsShow() {
    String seamless = "{\"type\":\"clone\",\"display\":\"seamless\",\"prefix_name\":1,";
    AcfSite site =
        new AcfSite()
            .field("a", TEXT)
            .field("b", TEXT)
            .field("two", seamless + "\"clone\":[\"field_1\",\"field_2\"]}")
            .field("box", "{\"type\":\"clone\",\"display\":\"group\",\"clone\":[\"field_1\"]}")
            .shownForBooks();
    List<ContentField> fields = fields(site);
    assertThat(names(fields)).containsExactly("a", "b", "two_a", "two_b", "box");
    assertThat(fields.get(4).kind()).isEqualTo(FieldKind.GROUP);
    assertThat(names(fields.get(4).fields())).containsExactly("a");
  }

  @Test
  void guessesTheFieldsThatTheSourceDoesNotDefine() {
    AcfSite site =
        new AcfSite()
            .value("line", "field_x1", "short")
            .value("long", "field_x2", "two\nlines")
            .value("day", "field_x3", "20240131")
            .value("ids", "field_x4", "a:1:{i:0;s:1:\"1\";}")
            .value("rep", "field_x5", "1")
            .value("rep_0_a", "field_x6", "x");
    assertThat(fields(site))
        .extracting(ContentField::name, ContentField::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("day", FieldKind.TEXT),
            org.assertj.core.groups.Tuple.tuple("ids", FieldKind.JSON),
            org.assertj.core.groups.Tuple.tuple("line", FieldKind.TEXT),
            org.assertj.core.groups.Tuple.tuple("long", FieldKind.LONG_TEXT),
            org.assertj.core.groups.Tuple.tuple("rep", FieldKind.JSON));
  }

  @Test
  void mergesFieldsOfOneName() {
    ContentField text = field(FieldKind.TEXT, List.of());
    ContentField longText = field(FieldKind.LONG_TEXT, List.of());
    ContentField number = field(FieldKind.NUMBER, List.of());
    assertThat(MergedFields.of(text, longText).kind()).isEqualTo(FieldKind.LONG_TEXT);
    assertThat(MergedFields.of(text, number).kind()).isEqualTo(FieldKind.JSON);
    ContentField one = field(FieldKind.GROUP, List.of(text));
    ContentField other = field(FieldKind.GROUP, List.of(number));
    ContentField both = MergedFields.of(one, other);
    assertThat(both.kind()).isEqualTo(FieldKind.GROUP);
    assertThat(both.fields()).hasSize(1);
    assertThat(both.fields().get(0).kind()).isEqualTo(FieldKind.JSON);
    assertThat(MergedFields.of(one, text).fields()).isEmpty();
  }

  private static ContentField field(FieldKind kind, List<ContentField> within) {
    return FieldValueTest.field("f", kind, false, within, List.of());
  }
}
