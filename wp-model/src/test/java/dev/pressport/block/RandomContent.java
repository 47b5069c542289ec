package dev.pressport.block;

import java.util.List;
import java.util.Random;

/** Content from the pieces that block grammar is made of. */
final class RandomContent {

  private static final List<String> NAMES =
      List.of("a", "core/a", "acme/b-c_1", "core", "x--", "A", "1", "a/b/c", "a/", "");
  private static final List<String> SPACES =
      List.of(" ", " ", " ", " ", "\n", "\t\f", "\r\n", "  ", "", "\u00a0", "\u000b");
  private static final List<String> TEXTS =
      List.of(
          "0",
          "0",
          "",
          " ",
          "\n",
          "<p>x</p>",
          "é漢😀",
          "<!--more-->",
          "<!-- ",
          "<!--",
          "-->",
          "/-->",
          " -->",
          "} -->",
          "}",
          "{",
          "<!-- wp:",
          "<!-- /wp:",
          "<!-- wp:a {",
          "wp:a ",
          "\u2028",
          "00");
  private static final List<String> VALUES =
      List.of(
          "1",
          "-0",
          "-0.0",
          "0.1",
          "1.0",
          "1e5",
          "1E-7",
          "1.5e300",
          "1e999",
          "-1e999",
          "01",
          "1.",
          "+1",
          "123456789012345678",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "1e17",
          "1e16",
          "123456.789e-9",
          "5e-320",
          "true",
          "TRUE",
          "null",
          "NaN",
          "\"\"",
          "\"é漢😀\"",
          "\"a--b---c\"",
          "\"<&>'\"",
          "\"\\u003cb\\u003e \\u0022 \\\\ \\/ \\b\\f\\n\\r\\t\"",
          "\"x\\\\\"",
          "\"\\\\\\\"\"",
          "\"\\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"\\ude00\"",
          "\"\\u2028\\u0001\"",
          "\"\\x\"",
          "\"a\nb\"",
          "\"} -->\"",
          "\"-->\"",
          "\"\u007f\"",
          "'a'",
          "\"open",
          "1 2",
          "\"\\ud83d\\u0041\"");
  private static final List<String> KEYS =
      List.of("a", "b", "0", "1", "01", "", "--", "\\u0000", "é", "-0");

  private static final List<String> CANONICAL_NAMES = List.of("a", "heading-2", "acme/b_c");
  private static final List<String> CANONICAL_ATTRIBUTES =
      List.of(
          "",
          "{\"level\":3,\"ratio\":0.75,\"wide\":true} ",
          "{\"style\":{\"0\":1,\"color\":{\"text\":\"var(\\u002d\\u002dmain)\"}},\"ids\":[1,2,[]]} ",
          "{\"0\":\"x\\\\\",\"\":null,\"html\":\"\\u003cp class=\\u0022é漢😀\\u0022\\u003e\\n\"} ");

  private final Random random;

  RandomContent(long seed) {
    this.random = new Random(seed);
  }

  /** Content as WordPress's editor leaves it: blocks that pair up, in the form it writes. */
  String nextCanonical() {
    StringBuilder content = new StringBuilder();
    appendCanonical(content, 0);
    return content.toString();
  }

  private void appendCanonical(StringBuilder content, int depth) {
    int blocks = 1 + random.nextInt(3);
    for (int i = 0; i < blocks; i++) {
      String name = pick(CANONICAL_NAMES);
      content.append("\n<!-- wp:").append(name).append(' ').append(pick(CANONICAL_ATTRIBUTES));
      if (random.nextInt(4) == 0) {
        content.append("/-->");
      } else {
        content.append("-->\n<p>");
        if (depth < 5 && random.nextBoolean()) {
          appendCanonical(content, depth + 1);
        }
        content.append("</p>\n<!-- /wp:").append(name).append(" -->");
      }
    }
  }

  /** Pieces put together mostly wrong. */
  String next() {
    StringBuilder content = new StringBuilder();
    int pieces = 1 + random.nextInt(14);
    for (int i = 0; i < pieces; i++) {
      content.append(random.nextInt(3) == 0 ? pick(TEXTS) : delimiter());
    }
    return content.toString();
  }

  private String delimiter() {
    boolean closer = random.nextInt(5) < 2;
    boolean attributes = random.nextInt(closer ? 20 : 2) == 0;
    return "<!--"
        + space()
        + (closer ? "/" : "")
        + "wp:"
        + NAMES.get(random.nextInt(random.nextInt(10) == 0 ? NAMES.size() : 3))
        + space()
        + (attributes ? object(0) + space() : "")
        + (random.nextInt(closer ? 20 : 4) == 0 ? "/" : "")
        + "-->";
  }

  private String space() {
    return random.nextInt(8) == 0 ? pick(SPACES) : " ";
  }

  private String object(int depth) {
    StringBuilder json = new StringBuilder("{");
    int members = random.nextInt(4);
    for (int i = 0; i < members; i++) {
      json.append(i == 0 ? "" : ",")
          .append('"')
          .append(random.nextBoolean() ? Integer.toString(i) : pick(KEYS))
          .append("\":")
          .append(value(depth + 1));
    }
    return json.append(random.nextInt(40) == 0 ? ",}" : "}").toString();
  }

  private String value(int depth) {
    return switch (depth > 3 ? 9 : random.nextInt(10)) {
      case 0, 1 -> object(depth);
      case 2 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
      case 3 -> "[]";
      case 4, 5, 6 -> "\"text\"";
      default -> pick(VALUES);
    };
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
