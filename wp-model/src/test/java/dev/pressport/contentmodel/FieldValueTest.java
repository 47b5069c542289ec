package dev.pressport.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.acf.AcfSite;
import dev.pressport.block.Json;
import dev.pressport.model.Entry;
import dev.pressport.model.MetaShape;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValueTest {
  static ContentField field(
      String name,
      FieldKind kind,
      boolean multiple,
      List<ContentField> fields,
      List<ContentField.Layout> layouts) {
    return new ContentField(
        name,
        name,
        kind,
        FieldOrigin.ACF,
        multiple,
        false,
        List.of(),
        fields,
        layouts,
        Set.of(),
        null);
  }

  private static ContentField field(String name, FieldKind kind) {
    return field(name, kind, false, List.of(), List.of());
  }

  private static FieldValue of(ContentField field, String json) {
    try {
      return FieldValue.of(field, value(new ObjectMapper().readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Value> entries = new LinkedHashMap<>();
      node.properties().forEach(part -> entries.put(part.getKey(), value(part.getValue())));
      return new Value.Dict(entries);
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Value.Array(items);
    }
    if (node.isIntegralNumber()) {
      return Value.of(node.longValue());
    }
    if (node.isNumber()) {
      return new Value.Decimal(node.doubleValue());
    }
    return node.isBoolean()
        ? Value.of(node.booleanValue())
        : node.isNull() ? Value.NULL : Value.of(node.textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TEXT | 'a line' | 'a line'",
        "TEXT | '' | ''",
        "TEXT | 12 | '12'",
        "TEXT | 0.5 | '0.5'",
        "LONG_TEXT | 'two\\nlines' | 'two\\nlines'",
        "INTEGER | '12' | 12",
        "INTEGER | 12 | 12",
        "INTEGER | 12.0 | 12",
        "INTEGER | '' | null",
        "NUMBER | '19.90' | 19.9",
        "NUMBER | 7 | 7",
        "NUMBER | null | null",
        "BOOLEAN | true | true",
        "BOOLEAN | false | false",
        "BOOLEAN | '0' | false",
        "BOOLEAN | 1 | true",
        "DATE | '2024-01-31' | '2024-01-31'",
        "DATE_TIME | '2024-01-31T13:45:00' | '2024-01-31T13:45:00'",
        "DATE_TIME | '2024-01-31T13:45:00Z' | '2024-01-31T13:45:00Z'",
        "TIME | '13:45:00' | '13:45:00'",
        "COLOR | '#ff0000' | '#ff0000'",
        "COLOR | 'rgba(255,0,0,0.5)' | 'rgba(255,0,0,0.5)'",
        "EMAIL | 'a@b.example' | 'a@b.example'",
        "URL | 'https://b.example/a?x=1#y' | 'https://b.example/a?x=1#y'",
        "URL | '/relative' | '/relative'",
        "CHOICE | {'value':'r','label':'Red'} | {'value':'r','label':'Red'}",
        "LINK | {'url':'/a'} | {'title':'','url':'/a','newTab':false}",
        "EMBED | {'url':'https://v.example'} | {'url':'https://v.example'}",
        "IMAGE | {'type':'attachment','id':3} | {'type':'attachment','id':3}",
        "IMAGE | false | null",
        "TERM | {'type':'genre','slug':'x'} | {'type':'genre','slug':'x'}",
        "AUTHOR | {'type':'user','id':3} | {'type':'user','id':3}",
        "PAGE_LINK | {'url':'/archive'} | {'url':'/archive'}",
        "PLACE | {'address':'A','lat':'1.5','lng':''} | {'address':'A','lat':1.5}",
        "RICH_TEXT | {'raw':'a','html':'b'} | {'raw':'a','html':'b'}",
        "JSON | {'any':[1]} | {'any':[1]}",
      })
  void takesWhatFits(FieldKind kind, String given, String fit) {
    FieldValue value = of(field("f", kind), given.replace('\'', '"'));
    assertThat(Json.of(value.value())).hasToString(fit.replace('\'', '"'));
    assertThat(value.unfit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TEXT | ['a']",
        "TEXT | {'a':1}",
        "LONG_TEXT | true",
        "INTEGER | 'twelve'",
        "INTEGER | '007'",
        "INTEGER | 12.5",
        "INTEGER | true",
        "NUMBER | '1e5'",
        "NUMBER | [1]",
        "NUMBER | 9223372036854775807",
        "BOOLEAN | 'yes'",
        "BOOLEAN | 2",
        "DATE | '31.1.2024'",
        "DATE | '2024-02-30'",
        "DATE | 20240131",
        "DATE_TIME | '2024-01-31'",
        "TIME | '25:00:00'",
        "COLOR | 'red;} body{'",
        "EMAIL | 'not an address'",
        "URL | 'javascript:alert(1)'",
        "URL | 'a b'",
        "CHOICE | 'r'",
        "LINK | 'https://a.example'",
        "LINK | {'title':'x'}",
        "EMBED | {}",
        "IMAGE | {'type':'page','id':3}",
        "IMAGE | 3",
        "ENTRY | {'id':3,'missing':true}",
        "AUTHOR | {'type':'page','id':3}",
        "PLACE | {'lat':'north'}",
        "PLACE | {'lat':91}",
        "RICH_TEXT | 'plain'",
        "GROUP | 'x'",
        "ROWS | 3",
        "LAYOUTS | {'a':1}"
      })
  void leavesOutWhatDoesNotFit(FieldKind kind, String given) {
    FieldValue value = of(field("f", kind), given.replace('\'', '"'));
    assertThat(value.value()).isEqualTo(Value.NULL);
    assertThat(value.isEmpty()).isTrue();
    assertThat(value.unfit()).containsExactly("f");
  }

  @Test
  void keepsTheItemsOfAListThatFit() {
    ContentField kin = field("kin", FieldKind.ENTRY, true, List.of(), List.of());
    FieldValue value =
        of(kin, "[{\"type\":\"page\",\"id\":1},{\"id\":2,\"missing\":true},null,\"x\"]");
    assertThat(Json.of(value.value())).hasToString("[{\"type\":\"page\",\"id\":1}]");
    assertThat(value.unfit()).containsExactly("kin.1", "kin.3");
    assertThat(Json.of(of(kin, "{\"type\":\"page\",\"id\":1}").value()))
        .hasToString("[{\"type\":\"page\",\"id\":1}]");
    assertThat(of(kin, "false").value()).isEqualTo(new Value.Array(List.of()));
    assertThat(of(kin, "null").isEmpty()).isTrue();
  }

  @Test
  void fitsWhatStandsInRowsAndLayouts() {
    ContentField price = field("price", FieldKind.NUMBER);
    ContentField rows = field("rows", FieldKind.ROWS, false, List.of(price), List.of());
    FieldValue value =
        of(
            rows,
            "[{\"price\":\"1.5\"},{\"price\":\"cheap\"},{},\"x\",{\"price\":1,\"old\":\"y\"}]");
    assertThat(Json.of(value.value()))
        .hasToString("[{\"price\":1.5},{\"price\":null},{\"price\":null},{\"price\":1}]");
    assertThat(value.unfit()).containsExactly("rows.1.price", "rows.3", "rows.4.old");

    ContentField sections =
        field(
            "s",
            FieldKind.LAYOUTS,
            false,
            List.of(),
            List.of(new ContentField.Layout("offer", "Offer", List.of(price))));
    value = of(sections, "[{\"layout\":\"offer\",\"price\":2},{\"layout\":\"gone\",\"a\":1}]");
    assertThat(Json.of(value.value())).hasToString("[{\"layout\":\"offer\",\"price\":2}]");
    assertThat(value.unfit()).containsExactly("s.1");
  }

  @Test
  void readsEachOriginOfAnEntry() {
    AcfSite site =
        new AcfSite()
            .shownForBooks()
            .field("price", "{\"type\":\"number\"}")
            .value("price", 1, "much")
            .meta("pages", "120")
            .meta("friend", "1")
            .meta("friend", "2");
    MappedSite mapped = site.site();
    ContentType book = Models.type(Models.of(mapped), "book");
    List<FieldValue> values = FieldValue.all(book, mapped.entry(1));
    assertThat(values)
        .extracting(value -> value.field().name() + '=' + Json.of(value.value()))
        .containsExactly("price=null", "pages=120", "friend=[1,2]");
    assertThat(values.get(0).unfit()).containsExactly("price");
  }

  /** Seeded; each run makes the same sites. */
  @Test
  void hasNoMetaThatDoesNotFitItsField() {
    Random random = new Random(20261127);
    int checked = 0;
    for (int round = 0; round < 60; round++) {
      List<TestRow> rows = new ArrayList<>();
      for (int id = 1; id <= 12; id++) {
        TestRow row = TestRow.entry("book", id).named("B", "b" + id);
        for (int key = 0; key < 8; key++) {
          for (int n = random.nextInt(3); n > 0; n--) {
            row.meta("key" + key, stored(random, key));
          }
        }
        rows.add(row);
      }
      MappedSite site = MappedSite.of(rows.toArray(TestRow[]::new));
      ContentType book = Models.type(Models.of(site), "book");
      assertThat(
              book.fields().stream()
                  .collect(Collectors.toMap(ContentField::name, field -> field.kind().name())))
          .isEqualTo(shapes(site));
      for (Entry entry : site.entries().values()) {
        for (FieldValue value : FieldValue.all(book, entry)) {
          assertThat(value.unfit()).as("%s %s", round, value.field()).isEmpty();
          assertThat(isOf(value)).as("%s %s", round, value).isTrue();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(2000);
  }

  /** Returns whether each value is of the class that a column for the kind takes. */
  private static boolean isOf(FieldValue value) {
    List<Value> values =
        value.field().multiple() ? ((Value.Array) value.value()).items() : List.of(value.value());
    return values.stream()
        .allMatch(
            one ->
                one instanceof Value.Null
                    || switch (value.field().kind()) {
                      case INTEGER -> one instanceof Value.Int;
                      case NUMBER -> one instanceof Value.Int || one instanceof Value.Decimal;
                      case BOOLEAN -> one instanceof Value.Bool;
                      case TEXT -> one instanceof Text text && text.length() <= 255;
                      case DATE, LONG_TEXT -> one instanceof Text;
                      case JSON -> true;
                      default -> false;
                    });
  }

  /** Returns the shape of each meta that has one, by the values that were read. */
  private static Map<String, String> shapes(MappedSite site) {
    Map<String, MetaShape> shapes = new TreeMap<>();
    for (Entry entry : site.entries().values()) {
      entry
          .meta()
          .values()
          .forEach(
              (key, values) ->
                  values.stream()
                      .map(MetaShape::of)
                      .filter(Objects::nonNull)
                      .forEach(shape -> shapes.merge(key, shape, MetaShape::or)));
    }
    Map<String, String> names = new TreeMap<>();
    shapes.forEach((key, shape) -> names.put(key, shape.name()));
    return names;
  }

  /** The values of a key are mostly alike, as on a real site. */
  private static String stored(Random random, int key) {
    int kind = random.nextInt(12) == 0 ? random.nextInt(12) : key;
    return switch (kind) {
      case 0 -> Integer.toString(random.nextInt());
      case 1 -> Long.toString(random.nextLong());
      case 2 -> Double.toString(random.nextDouble() * 1000);
      case 3 -> "2024-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(22));
      case 4 -> "0" + random.nextInt(1000);
      case 5 -> "word ".repeat(random.nextInt(80));
      case 6 -> random.nextBoolean() ? "b:1;" : "b:0;";
      case 7 -> "a:1:{i:0;i:" + random.nextInt(9) + ";}";
      case 8 -> "";
      case 9 -> "line\nline";
      case 10 -> "d:0.5;";
      default -> "+49 " + random.nextInt(1_000_000);
    };
  }
}
