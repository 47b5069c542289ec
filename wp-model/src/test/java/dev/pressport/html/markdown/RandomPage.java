package dev.pressport.html.markdown;

import dev.pressport.html.Html;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Pages with all that bodies hold, and with words that mean something to readers of Markdown. */
public final class RandomPage {
  private static final List<String> WORDS =
      List.of(
          "tide",
          "harbour",
          "Rope",
          "knot",
          "l'heure",
          "a",
          "I",
          "42",
          "7.",
          "1)",
          "12. May",
          "-",
          "+",
          "*",
          "--",
          "---",
          "...",
          "—",
          "*star*",
          "_under_",
          "snake_case",
          "x_1",
          "__init__",
          "**",
          "`tick`",
          "``",
          "[box]",
          "[x](y)",
          "![z]",
          "[^1]",
          "[1]:",
          "<notatag>",
          "</p>",
          "<!--more-->",
          "<",
          ">",
          ">>",
          "<<",
          "a<b",
          "&",
          "&amp;",
          "&copy;",
          "AT&T",
          "&#42;",
          "#",
          "#tag",
          "##",
          "C#",
          "=",
          "===",
          "|",
          "a|b",
          "|---|",
          ":",
          ":smile:",
          ": ",
          "~",
          "~~no~~",
          "~5",
          "^",
          "^2",
          "$",
          "$$x$$",
          "\\",
          "\\*",
          "C:\\temp\\",
          "{{< a >}}",
          "{{% b %}}",
          "{{ c }}",
          "{% d %}",
          "{: .e}",
          "{#f}",
          "{::g}",
          "{",
          "}",
          "*[HTML]:",
          "http://ex.com/a_b*c?d=1&e=2",
          "https://ex.com/",
          "www.ex.com",
          "me@ex.com",
          "\"quote\"",
          "'single'",
          "“fine”",
          "«bon»",
          "naïve",
          "中文",
          "「粗体」",
          "東京、",
          "привет",
          "שלום",
          "🙂",
          "👩‍👩‍👧",
          "e\u0301",
          "soft\u00adhyphen",
          "\u00a0",
          "a\u00a0b",
          "\u2003",
          "x!",
          "!",
          "(p)",
          "100%",
          "@me",
          "/path",
          "+1",
          "-5",
          "0",
          "_",
          "_a",
          "a_",
          "*a",
          "a*",
          "`",
          "e.g.",
          "(1)",
          "\\|",
          "||",
          "\\\\",
          "\\[",
          "]]",
          "[[",
          "::",
          "%}");

  private static final List<String> MARKS =
      List.of(
          "b",
          "strong",
          "i",
          "em",
          "del",
          "s",
          "u",
          "sup",
          "sub",
          "kbd",
          "mark",
          "small",
          "span",
          "span dir='rtl'",
          "em lang='fr'");

  private static final List<String> ADDRESSES =
      List.of(
          "/a",
          "http://ex.com/a b",
          "http://ex.com/(a)",
          "http://ex.com/a)b",
          "http://ex.com/é?x=1&y=2",
          "#top",
          "/x_y_z*",
          "mailto:me@ex.com",
          "http://ex.com/%20[c]|d",
          "/q?a=&copy;",
          "a\\b",
          "//ex.com/\"q\"");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomPage(long seed) {
    random = new Random(seed);
  }

  /** As many seeds as {@code -Dpressport.documents} says. */
  public static LongStream seeds() {
    long first = Long.getLong("pressport.seed", 1);
    return LongStream.range(first, first + Integer.getInteger("pressport.documents", 2000));
  }

  /** The HTML of a page, the same for the same seed. */
  public static String of(long seed) {
    RandomPage page = new RandomPage(seed);
    page.blocks(1 + page.random.nextInt(6), 0);
    return page.out.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void blocks(int count, int depth) {
    for (int i = 0; i < count; i++) {
      block(depth);
      if (chance(2)) {
        out.append('\n');
      }
    }
  }

  private void block(int depth) {
    int kind = random.nextInt(depth > 2 ? 8 : 18);
    switch (kind) {
      case 0, 1, 2, 3 -> element("p", () -> phrases(1 + random.nextInt(8), 0));
      case 4 -> element("h" + (1 + random.nextInt(6)), () -> phrases(1 + random.nextInt(4), 0));
      case 5 -> phrases(1 + random.nextInt(4), 0);
      case 6 -> listing();
      case 7 -> out.append(chance(2) ? "<hr>" : chance(2) ? "<!--more-->" : "<p>&nbsp;</p>");
      case 8, 9, 10 -> list(depth);
      case 11 -> element("blockquote", () -> blocks(1 + random.nextInt(3), depth + 1));
      case 12 ->
          element(
              chance(2)
                  ? "div class='wp-block-group'"
                  : chance(2) ? "div dir='rtl'" : "div lang='fr'",
              () -> blocks(1 + random.nextInt(3), depth + 1));
      case 13, 14 -> table();
      case 15 -> figure();
      case 16 -> definitions(depth);
      default -> verbatim(depth);
    }
  }

  private void element(String tag, Runnable content) {
    out.append('<').append(tag).append('>');
    content.run();
    int end = tag.indexOf(' ');
    out.append("</").append(end < 0 ? tag : tag.substring(0, end)).append('>');
  }

  private void phrases(int count, int depth) {
    for (int i = 0; i < count; i++) {
      phrase(depth);
      if (!chance(3)) {
        out.append(chance(8) ? "\n" : " ");
      }
    }
  }

  private void phrase(int depth) {
    switch (random.nextInt(depth > 2 ? 8 : 15)) {
      case 8, 9 -> element(any(MARKS), () -> phrases(random.nextInt(4), depth + 1));
      case 10 -> element(any(MARKS), () -> words(1 + random.nextInt(2)));
      case 11 -> link(depth);
      case 12 -> image();
      case 13 -> element("code", () -> words(1 + random.nextInt(3)));
      case 14 -> out.append(chance(3) ? "<br>\n" : "<br>");
      default -> words(1 + random.nextInt(3));
    }
  }

  private void words(int count) {
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : chance(6) ? "" : " ");
      out.append(Html.escape(chance(3) ? any(WORDS) : any(WORDS.subList(0, 7))));
    }
  }

  private void link(int depth) {
    String title = chance(3) ? " title=\"" + Html.escape(any(WORDS) + " " + any(WORDS)) + "\"" : "";
    if (out.lastIndexOf("<a ") > out.lastIndexOf("</a>")) {
      words(1);
      return;
    }
    element(
        "a href=\"" + Html.escape(any(ADDRESSES)) + "\"" + title,
        () -> phrases(1 + random.nextInt(3), depth + 1));
  }

  private void image() {
    out.append("<img src=\"").append(Html.escape(any(ADDRESSES).replace("mailto:", "/")));
    out.append("\" alt=\"").append(Html.escape(any(WORDS) + " " + any(WORDS)));
    out.append(chance(3) ? "\" title=\"" + Html.escape(any(WORDS)) : "").append("\">");
  }

  private void listing() {
    out.append("<pre").append(chance(2) ? "><code class='language-php'>" : "><code>");
    int lines = 1 + random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      out.append(" ".repeat(random.nextInt(6))).append(chance(6) ? "\t" : "");
      if (!chance(5)) {
        words(1 + random.nextInt(4));
      }
      if (chance(8)) {
        out.append("```");
      }
      out.append(i < lines - 1 || chance(2) ? "\n" : "");
    }
    out.append("x\n</code></pre>");
  }

  private void list(int depth) {
    String tag = chance(2) ? "ul" : chance(4) ? "ol start='" + random.nextInt(12) + "'" : "ol";
    element(
        tag,
        () -> {
          int items = 1 + random.nextInt(4);
          for (int i = 0; i < items; i++) {
            element("li", () -> item(depth));
          }
        });
  }

  private void item(int depth) {
    switch (random.nextInt(8)) {
      case 0 -> blocks(1 + random.nextInt(3), depth + 1);
      case 1 -> {
        phrases(1 + random.nextInt(3), 0);
        if (depth < 3) {
          list(depth + 1);
        }
      }
      case 2 -> {
        element("p", () -> phrases(1 + random.nextInt(3), 0));
        block(depth + 1);
      }
      default -> phrases(1 + random.nextInt(4), 0);
    }
  }

  private void table() {
    int columns = 1 + random.nextInt(3);
    int rows = 1 + random.nextInt(3);
    boolean plain = !chance(3);
    out.append("<table>");
    for (int row = 0; row <= rows; row++) {
      out.append(row == 0 ? "<thead>" : row == 1 ? "<tbody>" : "").append("<tr>");
      for (int column = 0; column < columns; column++) {
        String tag = row == 0 && (plain || chance(2)) ? "th" : "td";
        String more =
            plain
                ? (column == 1 ? " style='text-align:right'" : "")
                : chance(4) ? " colspan=2" : "";
        element(tag + more, () -> cell(plain));
      }
      out.append("</tr>").append(row == 0 ? "</thead>" : "");
    }
    out.append("</tbody></table>");
  }

  private void cell(boolean plain) {
    if (plain || !chance(3)) {
      phrases(random.nextInt(3), 1);
    } else {
      blocks(1, 3);
    }
  }

  private void figure() {
    element(
        "figure class='wp-block-image'",
        () -> {
          image();
          if (chance(2)) {
            element("figcaption", () -> phrases(2, 1));
          }
        });
  }

  private void definitions(int depth) {
    element(
        "dl",
        () -> {
          element("dt", () -> phrases(2, 1));
          element("dd", () -> blocks(2, depth + 2));
        });
  }

  private void verbatim(int depth) {
    if (chance(2)) {
      element(
          "details",
          () -> {
            element("summary", () -> phrases(2, 2));
            blocks(2, depth + 2);
          });
    } else {
      element("p", () -> out.append("<iframe src='https://v.ex/1'></iframe>"));
    }
  }
}
