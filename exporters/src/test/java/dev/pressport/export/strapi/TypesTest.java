package dev.pressport.export.strapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentField.Choice;
import dev.pressport.contentmodel.ContentField.Layout;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.strapi.Attribute.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypesTest {

  private static ContentField field(
      String name, FieldKind kind, List<ContentField> fields, List<Layout> layouts) {
    return new ContentField(
        name,
        name,
        kind,
        FieldOrigin.ACF,
        false,
        false,
        List.of(),
        fields,
        layouts,
        Set.of(),
        null);
  }

  private static ContentField field(String name, FieldKind kind) {
    return field(name, kind, List.of(), List.of());
  }

  private static ContentField rows(String name, ContentField... inner) {
    return field(name, FieldKind.ROWS, List.of(inner), List.of());
  }

  private static ContentType type(String name, String label, ContentField... fields) {
    return new ContentType(name, label, label, true, List.of("genre"), List.of(fields));
  }

  private static Types types(ContentType... types) {
    TermType genre = new TermType("genre", "Genres", "Genre", true, List.of());
    return new Types(
        new ContentModel(List.of(types), List.of(genre), List.of(), List.of(), Map.of()),
        List.of(genre),
        true);
  }

  private static List<Attribute> attributes(ContentField... fields) {
    return Objects.requireNonNull(types(type("book", "Books", fields)).content("book"))
        .attributes();
  }

  private static List<String> names(ContentField... fields) {
    return attributes(fields).stream().map(Attribute::name).toList();
  }

  @Test
  void namesNoAttributeAsStrapiOrThisTargetNamesItsOwn() {
    List<String> names =
        names(
            field("id", FieldKind.TEXT),
            field("document_id", FieldKind.TEXT),
            field("created_at", FieldKind.TEXT),
            field("entry_id", FieldKind.TEXT),
            field("status", FieldKind.TEXT),
            field("locale", FieldKind.TEXT),
            field("meta", FieldKind.TEXT),
            field("strapi_id", FieldKind.TEXT),
            field("__component", FieldKind.TEXT),
            field("constructor", FieldKind.TEXT),
            field("title", FieldKind.TEXT),
            field("wordpress_id", FieldKind.TEXT),
            field("genres", FieldKind.TEXT));

    assertThat(names)
        .containsExactly(
            "id2",
            "documentId2",
            "createdAt2",
            "entryId2",
            "status2",
            "locale2",
            "meta2",
            "wpStrapiId",
            "component2",
            "constructor2",
            "title2",
            "wordpressId2",
            "genres2");
  }

  @Test
  void givesNoTwoAttributesOneColumn() {
    assertThat(names(field("price 1", FieldKind.TEXT), field("price1", FieldKind.TEXT)))
        .containsExactly("price1", "price12");
    assertThat(names(field("2024", FieldKind.TEXT), field("цена", FieldKind.TEXT)))
        .containsExactly("field2024", "tsena");
  }

  @Test
  void tellsTheNewNames() {
    Types types = types(type("book", "Books", field("price (USD)", FieldKind.TEXT)));

    assertThat(types.names()).containsExactly(Map.entry("book.price (USD)", "priceUSD"));
  }

  @Test
  void namesTypesInTheSingularAndThePlural() {
    Types types =
        types(
            type("case_file", "Case files"),
            type("story", "Stories"),
            type("author", "Authors"),
            type("user", "Users"),
            type("con", "Cons"),
            new ContentType("events", "Events", "Event", false, List.of(), List.of()));

    assertThat(types.contents())
        .extracting(content -> content.name().singular() + "/" + content.name().plural())
        .containsExactly(
            "case-file/case-files",
            "story/stories",
            "author-2/authors-2",
            "user-2/users-2",
            "con-2/cons",
            "event/events");
    assertThat(types.names()).containsEntry("events", "event").containsEntry("author", "author-2");
  }

  @Test
  void nestsComponentsSixDeepAndHasJsonBelow() {
    ContentField field = field("text", FieldKind.TEXT);
    for (int depth = 8; depth > 0; depth--) {
      field = rows("level_" + depth, field);
    }
    int depth = 0;
    Attribute attribute = attributes(field).get(0);
    while (attribute.component() != null) {
      attribute = attribute.component().attributes().get(0);
      depth++;
    }

    assertThat(depth).isEqualTo(6);
    assertThat(attribute.shape()).isEqualTo(Shape.JSON);
  }

  @Test
  void hasDynamicZonesOnlyInContentTypes() {
    List<Layout> layouts =
        List.of(
            new Layout("quote", "Quote", List.of(field("text", FieldKind.TEXT))),
            new Layout("divider", "Divider", List.of()));
    ContentField sections = field("sections", FieldKind.LAYOUTS, List.of(), layouts);

    assertThat(attributes(sections).get(0).zone().values())
        .extracting(Component::type)
        .containsExactly("book.sections-quote", "book.sections-divider");
    assertThat(attributes(rows("rows", sections)).get(0).component())
        .extracting(component -> component.attributes().get(0).shape())
        .isEqualTo(Shape.JSON);
  }

  @Test
  void givesComponentsOfOneCategoryDifferentNames() {
    Types types =
        types(
            type(
                "book",
                "Books",
                rows("links", rows("links", field("url", FieldKind.URL))),
                rows("li_nks", field("url", FieldKind.URL))));

    assertThat(types.components()).extracting(Component::type).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void keepsAHundredFields() {
    List<ContentField> fields = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      fields.add(field("field " + i, FieldKind.TEXT));
    }

    assertThat(names(fields.toArray(ContentField[]::new))).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void hasEnumerationsOfValuesThatStrapiTakes() {
    assertThat(Enumeration.fits(choices("red", "dark blue", "x_1"))).isTrue();
    assertThat(Enumeration.fits(choices("1", "2"))).isFalse();
    assertThat(Enumeration.fits(choices("a b", "a_b"))).isFalse();
    assertThat(Enumeration.fits(choices("größe"))).isFalse();
    assertThat(Enumeration.fits(choices("a", ""))).isFalse();
    assertThat(Enumeration.fits(choices())).isFalse();
  }

  private static List<Choice> choices(String... values) {
    return List.of(values).stream().map(value -> new Choice(value, value)).toList();
  }
}
