package dev.pressport.export.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaCodeTest {
  private static Value.Dict dict(String... pairs) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], Value.of(pairs[i + 1]));
    }
    return new Value.Dict(fields);
  }

  @Test
  void writesTextsSoThatTheyStayTexts() {
    assertThat(SchemaCode.type(dict("title", "It's \"so\" \\ ${x} `y` */ \n</script>")))
        .isEqualTo("defineType({title: 'It\\'s \"so\" \\\\ ${x} `y` */ \\n</script>'})");
  }

  @Test
  void writesCodeOnlyForTheRulesOfAField() {
    assertThat(SchemaCode.type(dict("validation", "(rule) => rule.required()", "rule", "x()")))
        .isEqualTo("defineType({validation: (rule) => rule.required(), rule: 'x()'})");
  }

  @Test
  void wrapsFieldsAndMembersInTheirFunctions() {
    Map<String, Value> list = new LinkedHashMap<>();
    list.put("name", Value.of("tags"));
    list.put("of", new Value.Array(List.of(dict("type", "string"))));
    Value.Dict type =
        new Value.Dict(Map.of("fields", new Value.Array(List.of(new Value.Dict(list)))));

    assertThat(SchemaCode.type(type))
        .isEqualTo(
            """
            defineType({
              fields: [
                defineField({name: 'tags', of: [defineArrayMember({type: 'string'})]}),
              ],
            })\
            """);
  }
}
