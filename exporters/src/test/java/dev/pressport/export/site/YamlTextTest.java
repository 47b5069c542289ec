package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTextTest {
  private static final String ODD =
      "a0 \t\n\r:#-?,[]{}&*!|>'\"%@`~=<\\\u0000\u0007\u0085\u00a0\u2028\u2029\ufeff\u00e9\u65e5\ud83d\ude00";

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "~",
        "null",
        "012",
        "1_000",
        "2024-01-31",
        "12:30:45",
        "<<",
        "",
        " a ",
        "a: b",
        "# a",
        "- a",
        "\"a\"",
        "it's",
        "a\nb",
        "tab\there",
        "\u2028",
        "\u0085",
        "\u0000",
        "{{ x }}",
        "{% x %}",
        "---",
        "..."
      })
  void everyStringStaysAString(String text) {
    String yaml = YamlText.of(new Value.Dict(Map.of("key", Value.of(text))));

    assertThat(read(yaml)).isEqualTo(Map.of("key", text));
    assertThat(yaml).startsWith("key: \"").hasLineCount(1);
  }

  @Test
  void writesMapsAndListsInBlocks() {
    Value.Dict value =
        new FrontMatter()
            .text("title", "Books & more")
            .number("weight", 3L)
            .flag("draft", true)
            .texts("tags", List.of("a", "no"))
            .below("params", new FrontMatter().value("empty key", Value.of("")))
            .dict();

    assertThat(YamlText.of(value))
        .isEqualTo(
            """
            title: "Books & more"
            weight: 3
            draft: true
            tags:
            - "a"
            - "no"
            params:
              "empty key": ""
            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsBackAsItWas(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Map<String, Object> plain = new LinkedHashMap<>();
      Value.Dict value = dict(random, plain, 3);

      assertThat(read(YamlText.of(value).isEmpty() ? "{}" : YamlText.of(value)))
          .as("seed %s", seed)
          .isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void writesBlocksAsTheEmitterDoes(long seed) {
    Random random = new Random(seed);
    int blocks = 0;
    for (int i = 0; i < 1000; i++) {
      Value.Dict value = new Value.Dict(Map.of("key" + i, anything(random, 4)));
      String block = BlockYaml.of(value);
      if (block != null) {
        blocks++;
        assertThat(block).as("seed %s", seed).isEqualTo(YamlText.emitted(value));
      }
    }
    assertThat(blocks).as("seed %s", seed).isBetween(200, 900);
  }

  @Test
  void leavesToTheEmitterOnlyWhatIsOdd() {
    Value.Dict page =
        new FrontMatter()
            .text("title", "\u65e5\u672c \\ \"caf\u00e9\" \ud83d\ude00\n& more")
            .value("price", new Value.Decimal(-0.25))
            .texts("tags", List.of("a", "no"))
            .below("params", new FrontMatter().value("empty key", new Value.Array(List.of())))
            .dict();

    assertThat(BlockYaml.of(page)).isNotNull().isEqualTo(YamlText.emitted(page));
  }

  private static Value anything(Random random, int depth) {
    switch (random.nextInt(depth == 0 ? 7 : 10)) {
      case 0 -> {
        return Value.of(random.nextLong() >> random.nextInt(64));
      }
      case 1 -> {
        return new Value.Decimal(random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30));
      }
      case 2 -> {
        return Value.of(random.nextBoolean());
      }
      case 3 -> {
        return random.nextBoolean() ? Value.NULL : new Value.Dict(Map.of());
      }
      case 4, 5 -> {
        return Value.of(
            "Caf\u00e9 \u65e5 \ud83d\ude00 \"#" + random.nextInt(2000) + "\": a\n \\ b ");
      }
      case 6 -> {
        return Value.of(text(random));
      }
      case 7, 8 -> {
        List<Value> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(anything(random, depth - 1));
        }
        return new Value.Array(items);
      }
      default -> {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          String odd = random.nextInt(20) == 0 ? text(random) : random.nextBoolean() ? " k" : "On";
          entries.put(random.nextBoolean() ? odd : "k" + i, anything(random, depth - 1));
        }
        return new Value.Dict(entries);
      }
    }
  }

  private static Value.Dict dict(Random random, Map<String, Object> plain, int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String key = text(random) + i;
      Object[] item = new Object[1];
      entries.put(key, value(random, item, depth));
      plain.put(key, item[0]);
    }
    return new Value.Dict(entries);
  }

  private static Value value(Random random, Object[] plain, int depth) {
    switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> {
        int number = random.nextInt(2000) - 1000;
        plain[0] = number;
        return Value.of((long) number);
      }
      case 1, 2 -> {
        String text = text(random);
        plain[0] = text;
        return Value.of(text);
      }
      case 3 -> {
        List<Value> items = new ArrayList<>();
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          Object[] item = new Object[1];
          items.add(value(random, item, depth - 1));
          list.add(item[0]);
        }
        plain[0] = list;
        return new Value.Array(items);
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        plain[0] = map;
        return dict(random, map, depth - 1);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(
          ODD.codePointAt(
              ODD.offsetByCodePoints(0, random.nextInt(ODD.codePointCount(0, ODD.length())))));
    }
    return text.toString();
  }
}
