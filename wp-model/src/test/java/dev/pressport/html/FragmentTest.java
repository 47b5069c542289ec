package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmentTest {
  private static final List<String> TAGS =
      List.of(
          "<div>",
          "<p>",
          "<b>",
          "<i>",
          "<a href=x>",
          "<ul>",
          "<li>",
          "<table>",
          "<tr>",
          "<td>",
          "<svg>",
          "<math>",
          "<select>",
          "<option>",
          "<h1>",
          "<dl>",
          "<button>",
          "<font>",
          "<form>",
          "<nobr>",
          "</p>",
          "</b>",
          "</div>",
          "</ul>",
          "</table>",
          "<pre>");

  static List<String> deep() {
    List<String> texts = new ArrayList<>();
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      String first = TAGS.get(random.nextInt(TAGS.size()));
      String second = TAGS.get(random.nextInt(TAGS.size()));
      for (int i = 0; i < 1000; i++) {
        text.append(random.nextInt(9) == 0 ? TAGS.get(random.nextInt(TAGS.size())) : first);
        text.append(second).append("w ");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("deep")
  void isNeverDeep(String html) {
    Element body = Fragment.body(html);

    assertThat(body.getAllElements()).allMatch(element -> depth(element) <= 210);
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Node parent = element.parent(); parent != null; parent = parent.parent()) {
      depth++;
    }
    return depth;
  }

  @ParameterizedTest
  @MethodSource("deep")
  void keepsTheWords(String html) {
    assertThat(words(Fragment.body(html).wholeText()))
        .isEqualTo(words(html.replaceAll("<[^>]*>", " ")));
  }

  private static long words(String text) {
    return text.chars().filter(c -> c == 'w').count();
  }
}
