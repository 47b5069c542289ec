package dev.pressport.php;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Random values such as metas hold, with strings that look like the format itself. */
final class ValueGenerator {

  private static final List<String> PIECES =
      List.of(
          "a",
          "word ",
          "é",
          "日本",
          "😀",
          "\"",
          "\";",
          "\";}",
          "\\",
          "\0",
          "\r\n",
          "\n",
          "'",
          "}",
          "s:1:\"x\";",
          "i:0;",
          "a:1:{i:0;N;}",
          "http://old.example/",
          "<p class=\"x\">");

  private final RandomGenerator random;

  ValueGenerator(RandomGenerator random) {
    this.random = random;
  }

  Value container() {
    return random.nextBoolean() ? list(0) : map(0);
  }

  private Value value(int depth) {
    return switch (random.nextInt(depth > 4 ? 6 : 8)) {
      case 0 -> Value.NULL;
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> Value.of(random.nextBoolean() ? random.nextLong() : random.nextInt(100));
      case 3 -> new Value.Decimal(random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20)));
      case 6 -> list(depth);
      case 7 -> map(depth);
      default -> Value.of(text());
    };
  }

  private Value list(int depth) {
    List<Value> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(value(depth + 1));
    }
    return new Value.Array(items);
  }

  private Value map(int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      entries.put("k" + text(), value(depth + 1));
    }
    return new Value.Dict(entries);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
