package dev.pressport.render;

import dev.pressport.html.Fragment;
import dev.pressport.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What visitors of the old site see of a body, to compare with the HTML made of the stored text.
 *
 * @param shown the HTML that the site rendered for a visitor
 */
record ShownParts(String shown) {
  /** The share of the words, one of so many, that may differ for reasons of form. */
  private static final int TOLERATED = 50;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SHORTCODE = Pattern.compile("\\[/?[A-Za-z][\\w-]*+[^\\[\\]]*+]");

  /** Returns whether the site shows more than the HTML that was made of the stored text. */
  boolean exceed(@Nullable String html, List<Problem> problems) {
    return problems.stream().anyMatch(this::isShown) || hasMoreWords(html == null ? "" : html);
  }

  /** A shortcode that the site does not know either stands there as it was written. */
  private boolean isShown(Problem problem) {
    String subject = problem.subject();
    boolean written =
        subject != null
            && subject.startsWith("[")
            && shown.contains(subject.substring(0, subject.length() - 1));
    return RenderProblem.lacks(problem.kind()) && !written;
  }

  private boolean hasMoreWords(String html) {
    Map<String, Integer> balance = new HashMap<>();
    int all = count(shown, 1, balance);
    count(html, -1, balance);
    int more = 0;
    int fewer = 0;
    for (int words : balance.values()) {
      more += Math.max(words, 0);
      fewer += Math.max(-words, 0);
    }
    return more * TOLERATED > all && 2 * more > fewer;
  }

  private static int count(String html, int sign, Map<String, Integer> balance) {
    Element tree = Fragment.body(html);
    tree.select("script, style, noscript, form").remove();
    String text = SHORTCODE.matcher(tree.text()).replaceAll(" ");
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    int count = 0;
    while (word.find()) {
      balance.merge(word.group(), sign, Integer::sum);
      count++;
    }
    return count;
  }
}
