package dev.pressport.export.site.decap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentField.Choice;
import dev.pressport.contentmodel.ContentField.Layout;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.YamlText;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldWidgetsTest {
  private static final FieldWidgets WIDGETS =
      new FieldWidgets(
          targets ->
              targets.equals(Set.of("ship")) ? new FieldWidgets.Related("ships", "url") : null);

  private static ContentField field(FieldKind kind, boolean multiple) {
    return new ContentField(
        "mast",
        "Mast",
        kind,
        FieldOrigin.ACF,
        multiple,
        false,
        List.of(new Choice("a", "A")),
        List.of(simple("oak")),
        List.of(new Layout("deck", "Deck", List.of())),
        Set.of("ship"),
        "How high it is.");
  }

  private static ContentField simple(String name) {
    return new ContentField(
        name,
        name,
        FieldKind.TEXT,
        FieldOrigin.ACF,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        null);
  }

  private static Value.Dict widget(ContentField field, @Nullable Value seen) {
    Shape shape = null;
    if (seen != null) {
      shape = new Shape();
      shape.add(new FrontMatter().value("mast", seen).dict());
    }
    return (Value.Dict) WIDGETS.all(List.of(field), shape).get(0);
  }

  private static Value at(Value.Dict widget, String key) {
    return widget.entries().getOrDefault(key, Value.NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, string", "LONG_TEXT, text", "INTEGER, number", "NUMBER, number", "BOOLEAN, boolean",
    "DATE, datetime", "DATE_TIME, datetime", "TIME, datetime", "COLOR, color", "EMAIL, string",
    "URL, string", "ROWS, list", "LAYOUTS, list", "GROUP, object", "IMAGE, object",
    "CHOICE, object", "PLACE, object", "JSON, hidden"
  })
  void showsEachKindOfField(FieldKind kind, String widget) {
    assertThat(at(widget(field(kind, false), null), "widget")).isEqualTo(Value.of(widget));
  }

  @ParameterizedTest
  @EnumSource(FieldKind.class)
  void showsOnlyObjectsAndListsWithFields(FieldKind kind) {
    for (boolean multiple : List.of(true, false)) {
      Value.Dict widget = widget(field(kind, multiple), null);
      Value type = at(widget, "widget");
      if (type.equals(Value.of("object"))) {
        assertThat(at(widget, "fields")).isInstanceOf(Value.Array.class);
      } else if (type.equals(Value.of("list"))) {
        assertThat(List.of("field", "fields", "types"))
            .anyMatch(key -> widget.entries().containsKey(key));
      }
    }
  }

  @Test
  void hidesAValueOfSeveralForms() {
    Shape shape = new Shape();
    shape.add(new FrontMatter().text("mast", "high").dict());
    shape.add(new FrontMatter().number("mast", 7L).dict());

    assertThat(WIDGETS.all(List.of(field(FieldKind.TEXT, false)), shape))
        .containsExactly(Widgets.hidden("mast").dict());
  }

  @Test
  void showsTheValueThatTheFilesHaveAndNotTheOneThatIsDeclared() {
    Value.Dict widget = widget(field(FieldKind.IMAGE, false), Value.of("a.jpg"));

    assertThat(at(widget, "widget")).isEqualTo(Value.of("string"));
  }

  @Test
  void keepsMembersThatTheModelDoesNotKnow() {
    Value.Dict widget =
        widget(field(FieldKind.GROUP, false), new FrontMatter().number("elm", 7L).dict());

    assertThat(YamlText.of(widget)).contains("name: \"oak\"").contains("name: \"elm\"");
  }

  @Test
  void choosesAmongTheEntriesOfTheOnlyTypeThatAFieldLeadsTo() {
    assertThat(YamlText.of(widget(field(FieldKind.ENTRY, true), null)))
        .contains("widget: \"relation\"")
        .contains("collection: \"ships\"")
        .contains("value_field: \"url\"");
  }

  @Test
  void offersLayoutsThatOnlyTheValuesHave() {
    Value row = new FrontMatter().text("layout", "hold").text("load", "salt").dict();
    Value.Dict widget = widget(field(FieldKind.LAYOUTS, false), new Value.Array(List.of(row)));

    assertThat(YamlText.of(widget))
        .contains("typeKey: \"layout\"")
        .contains("name: \"deck\"")
        .contains("name: \"hold\"")
        .contains("name: \"load\"");
  }

  @Test
  void keepsMomentsOfUniversalTimeAsSuch() {
    Value.Dict widget = widget(field(FieldKind.DATE_TIME, false), Value.of("2024-01-31T12:45:00Z"));

    assertThat(at(widget, "format")).isEqualTo(Value.of("YYYY-MM-DDTHH:mm:ss[Z]"));
  }

  @Test
  void leavesOutFieldsWithoutAName() {
    Shape shape = new Shape();
    shape.add(new Value.Dict(Map.of("", Value.of(1), "elm", Value.of(1))));

    assertThat(WIDGETS.all(List.of(simple("")), shape)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE, de",
    "en-US, en",
    "zh-TW, zh_Hant",
    "zh-CN, zh_Hans",
    "nb-NO, nb_no",
    "el, gr",
    "he-IL, he",
    "sw, en"
  })
  void speaksTheLanguageOfTheSite(String language, String locale) {
    assertThat(DecapLocale.of(language)).isEqualTo(locale);
  }

  @Test
  void limitsWhatItRemembersOfValues() {
    Shape shape = new Shape();
    for (int i = 0; i < 1000; i++) {
      shape.add(new FrontMatter().number("key" + i, 1L).dict());
    }
    assertThat(shape.members()).hasSize(200);
  }

  @Test
  void hidesWhatLiesTooDeep() {
    Value deep = Value.of("x");
    for (int i = 0; i < 30; i++) {
      deep = new Value.Array(List.of(deep));
    }
    assertThat(YamlText.of(widget(field(FieldKind.JSON, false), deep))).contains("hidden");
  }
}
